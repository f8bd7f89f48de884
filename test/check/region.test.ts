import { expect, test } from 'vitest';
import { profileFor } from '../../lib/check/region';
import type { Report } from '../../lib/model/schema';

const of = (issuer: string | null, year: number, chosen?: string): string | undefined =>
  profileFor({ issuer, year } as Report, chosen)?.id;

test.each(['武威市人民政府', '武威市教育局', '凉州区人民政府', '甘肃省武威市民勤县财政局', '天祝藏族自治县人民政府'])(
  '%s is surely in its region',
  (issuer) => expect(of(issuer, 2025)).toBe('wuwei-2025'),
);

test.each(['甘肃省人民政府', '兰州市教育局', '市教育局', '大靖镇人民政府', '国家税务总局', null])(
  '%s is not, or nobody knows',
  (issuer) => expect(of(issuer, 2025)).toBeUndefined(),
);

test('a profile is of one year', () => {
  expect(of('武威市教育局', 2024)).toBeUndefined();
  expect(of('武威市教育局', 2024, 'wuwei-2025')).toBeUndefined();
});

test('the reader’s choice governs, and one that is not declared is none', () => {
  expect(of('大靖镇人民政府', 2025, 'wuwei-2025')).toBe('wuwei-2025');
  expect(of('武威市教育局', 2025, 'elsewhere')).toBeUndefined();
});
