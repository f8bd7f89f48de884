import { expect, test } from 'vitest';
import { lookbehind } from '../../lib/text/lookbehind';

test('words count behind their context alone', () => {
  const pattern = new RegExp(lookbehind('第[一二]', '(?:条|款)'), 'g');
  expect('第一条 第三条 第二款 条'.match(pattern)).toEqual(['条', '款']);
  expect([...'第三条第一条'.matchAll(pattern)].map(({ index }) => index)).toEqual([5]);
});
