import { expect, it } from 'vitest';
import { withoutRadicals } from '../../../lib/document/pdf/radicals';

it('radicals are the characters that they are drawn as', () => {
  expect(withoutRadicals('⻘⽲县⼈⺠政府⽹站专栏⻚⾯')).toBe('青禾县人民政府网站专栏页面');
  expect(withoutRadicals('⻓⻔⻋⻅⻢⻰')).toBe('长门车见马龙');
});

it('marks of columns are those of lines, which they stand for', () => {
  expect(withoutRadicals('︵三︶不予公开︑其他︓﹁︽甲︾﹂')).toBe('（三）不予公开、其他：「《甲》」');
});

it('all other text is left as it is', () => {
  const text = '青禾县人民政府 2024 ①（一）ﬁ ⺀';
  expect(withoutRadicals(text)).toBe(text);
});
