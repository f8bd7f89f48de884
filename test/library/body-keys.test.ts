import { expect, test } from 'vitest';
import { bodyKeys } from '../../lib/library/body-keys';

test.each([
  ['青禾县人民政府', ['政府 2020']],
  ['青禾县政府', ['政府 2020']],
  ['青禾县人民政府办公室', ['政府 2020']],
  ['青禾县政府办公厅', ['政府 2020']],
  ['青禾县政府办', ['政府 2020']],
])('%s is found as a government', (issuer, keys) => expect(bodyKeys({ issuer, year: 2020 })).toEqual(keys));

test.each(['青禾县政府办事服务中心', '青禾县财政局', '青禾县人民政府办公室信息中心'])('%s is not', (issuer) => {
  const keys = bodyKeys({ issuer, year: 2020 });
  expect(keys.length).toBeGreaterThan(0);
  expect(keys).not.toContain('政府 2020');
});

test('nothing is found without a year or a name', () => {
  expect(bodyKeys({ issuer: '青禾县财政局' })).toEqual([]);
  expect(bodyKeys({ year: 2020 })).toEqual([]);
});
