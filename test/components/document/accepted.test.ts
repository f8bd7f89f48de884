import { expect, test } from 'vitest';
import { ACCEPTED_FILES } from '../../../components/document/drafts';
import { DOCUMENT_PAGE_EN } from '../../../lib/locales/en/document-page';
import { DOCUMENT_PAGE_ZH_CN } from '../../../lib/locales/zh-CN/document-page';
import { DOCUMENT_PAGE_ZH_TW } from '../../../lib/locales/zh-TW/document-page';
import { DOCUMENT_ENDINGS } from '../../../lib/text/document-endings';

test.each([DOCUMENT_PAGE_ZH_CN, DOCUMENT_PAGE_ZH_TW, DOCUMENT_PAGE_EN])(
  'every kind of file that may be chosen is named beside it: $kinds',
  ({ kinds }) => {
    const named = new Set(kinds.match(/\b[A-Z]+\b/g));
    const chosen = ACCEPTED_FILES.split(',').map((ending) => ending.slice(1).toUpperCase());
    expect(chosen.filter((ending) => !named.has(ending) && ending !== 'HTM')).toEqual([]);
  },
);

test('every document that is read may be chosen', () => {
  expect(ACCEPTED_FILES.split(',')).toEqual(
    expect.arrayContaining(DOCUMENT_ENDINGS.split('|').map((each) => `.${each}`)),
  );
});
