import { expect, test } from 'vitest';
import { isAttachment } from '../../lib/document/html/elements';
import { DOCUMENT_ENDINGS, mediaKindOf } from '../../lib/model/media-kind';

test.each(DOCUMENT_ENDINGS.split('|'))('a link to a file that ends in .%s is one to a document', (ending) => {
  const address = `http://a.gov.cn/1.${ending}?x=1`;
  expect(isAttachment(address)).toBe(true);
  expect(mediaKindOf(null, address)).toBe(ending === 'pdf' ? 'pdf' : 'office');
});
