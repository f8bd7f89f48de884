import { describe, expect, test } from 'vitest';
import { RULES } from '../../lib/check/registry';
import { type Measured, measure, SETS, TEXTS } from './measure';

/** Share of its failed findings that have to be right for a rule to say that something is wrong, and not to ask. */
const CERTAIN = 0.98;
/** Share of the faults that have to be told. */
const TOLD = 0.85;
/** Texts with a fault that nothing tells, by how their names begin: what reads one of them is to take it off the list. */
const MISSED = [
  '万载县人民政府: 2021年，全县共受理政府信息公开申请83件',
  '巧家县卫生健康局: 本单位全年依申请公开政府信息0件',
  '台前县人民政府: 2022年共办理政府信息公开申请306件',
  '永修县人民政府: 2021年度，县政府办未收到政府信息公开申请',
  '禹州市人民政府: 全年行政复议维持11件',
  '江油市人民政府: 县市政府门户网站发布信息6012条',
  '武乡县人民政府办公室: 2022年，县政府办公室共收到11份',
  '梨树县人民政府: 全年新收政府信息公开申请26件，结转下年度1件，办结27件',
  '郎溪县人民政府: 县级部门受理依申请公开81件',
  '资源县人民政府: 新收申请41件、结转2件，合计43件',
  '共受理申请26件，网上受理15件、信函受理8件、当面受理2件',
];

const known = new Map<string, Measured>();
/** What the rules say of a set, measured once. */
function measured(name: string): Measured {
  const found = known.get(name) ?? measure(SETS.get(name) ?? []);
  known.set(name, found);
  return found;
}

test('there are texts enough, right ones and wrong ones, each of its own', () => {
  expect(TEXTS.filter(({ faults }) => !faults.length).length).toBeGreaterThanOrEqual(40);
  expect(TEXTS.filter(({ faults }) => faults.length).length).toBeGreaterThanOrEqual(30);
  expect(new Set(TEXTS.map(({ name }) => name)).size).toBe(TEXTS.length);
  const rules = RULES.map(({ id }) => id);
  expect(
    TEXTS.flatMap(({ faults }) => faults.flatMap((each) => each.rules)).filter((id) => !rules.includes(id)),
  ).toEqual([]);
});

describe.each([...SETS.keys()])('of the texts %s', (name) => {
  test('no finding that fails is wrong', () => {
    expect(measured(name).wrong).toEqual([]);
  });

  test('no fault is missed that was told before', () => {
    expect(measured(name).missed.filter((line) => !MISSED.some((start) => line.startsWith(start)))).toEqual([]);
  });
});

test('a fault that is known to be missed is', () => {
  const missed = [...SETS.keys()].flatMap((name) => measured(name).missed);
  expect(MISSED.filter((start) => !missed.some((line) => line.startsWith(start)))).toEqual([]);
});

test('a rule that is not sure may only ask', () => {
  const counts = new Map<string, { right: number; wrong: number }>();
  for (const [rule, { right, wrong }] of [...SETS.keys()].flatMap((name) => [...measured(name).byRule])) {
    const sum = counts.get(rule) ?? { right: 0, wrong: 0 };
    counts.set(rule, { right: sum.right + right, wrong: sum.wrong + wrong });
  }
  const unsure = [...counts].filter(([, { right, wrong }]) => wrong > 0 && right / (right + wrong) < CERTAIN);
  expect(unsure).toEqual([]);
});

test('the faults are told', () => {
  const all = [...SETS.keys()].flatMap((name) => [...measured(name).byKind.values()]);
  const told = all.reduce((sum, each) => sum + each.told, 0);
  const of = all.reduce((sum, each) => sum + each.all, 0);
  expect(told / of).toBeGreaterThanOrEqual(TOLD);
});
