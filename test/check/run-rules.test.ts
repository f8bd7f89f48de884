import { describe, expect, test } from 'vitest';
import { RULES } from '../../lib/check/registry';
import { failed, incomplete, type Outcome, passed, type Rule } from '../../lib/check/rule';
import { runRules } from '../../lib/check/run-rules';
import { editionOfYear } from '../../lib/forms';
import { keyOf, run } from './cases';
import type { Tiny } from './tiny';

const FORMAT_2019 = '国办公开办函〔2019〕60号';
const FORMAT_2021 = '国办公开办函〔2021〕30号';
const article = (number: string): string => `《条例》（国务院令第711号）第${number}条`;
const OLD_REGULATION = '国务院令第492号（2019年5月15日起废止）';

/** Returns the legal bases that a rule's findings cite, on the report of a small page. */
async function basesOf(rule: string, page: Tiny, previous?: Tiny): Promise<(string | null)[]> {
  const { findings } = await run(rule, { name: '', page, previous, expected: 'failed' });
  return [...new Set(findings.filter((finding) => finding.rule === rule).map(({ basis }) => basis))];
}

describe('the legal basis of a finding', () => {
  const wrongSum = { 'applications newReceived total': '2' };
  const carriedOut = { 'applications carriedOut naturalPerson': '3', 'applications carriedOut total': '3' };

  test.each([
    [2019, FORMAT_2019],
    [2020, FORMAT_2019],
    [2021, FORMAT_2021],
    [2023, FORMAT_2021],
  ])('is the notice that governs the report’s own year: %i', async (year, basis) => {
    expect(await basesOf('totals.balance', { year, cells: wrongSum })).toEqual([basis]);
    expect(await basesOf('tables.missing', { year, tables: { applications: null } })).toEqual([basis]);
    expect(await basesOf('values.negative', { year, cells: { 'applications granted total': '-1' } })).toEqual([basis]);
  });

  test('is that of the later of two years, where one does not follow from the other', async () => {
    const last = { year: 2020, cells: carriedOut };
    expect(await basesOf('years.carryOver', { year: 2021 }, last)).toEqual([FORMAT_2021]);
    expect(await basesOf('years.carryOver', { year: 2020 }, { ...last, year: 2019 })).toEqual([FORMAT_2019]);
  });

  test('is the notice due where the report is printed on the form of another', async () => {
    expect(await basesOf('tables.oldTemplate', { year: 2023, format: '2019' })).toEqual([FORMAT_2021]);
  });

  test('is the article where the law itself says so, whatever the year', async () => {
    for (const year of [2020, 2023]) {
      expect(await basesOf('sections.missing', { year, headings: { problems: null } })).toEqual([article('五十')]);
      expect(await basesOf('time.late', { year, publishedOn: `${year + 1}-02-06` })).toEqual([article('四十九')]);
    }
  });

  test('is the regulation of its time for an older report', async () => {
    expect(await basesOf('time.late', { year: 2011, publishedOn: '2012-04-18' })).toEqual([OLD_REGULATION]);
  });

  test('is none where a rule rests on a convention', async () => {
    expect(await basesOf('integrity.personalData', { prose: { other: '联系人身份证号11010519491231002X。' } })).toEqual(
      [null],
    );
  });

  /**
   * Rules by the article or notice that they rest on: art. 20 lists what to publish, 49 when, 50 the contents of a
   * report.
   */
  const RESTING = new Map<string | null, string>([
    [article('二十'), 'values.category'],
    [article('四十九'), 'consistency.year time.late'],
    [
      article('五十'),
      'sections.missing sections.empty prose.applications prose.remedies prose.proactive prose.list prose.share prose.contradiction prose.blankTable consistency.period',
    ],
    [
      FORMAT_2021,
      'sections.misnamed sections.order sections.listed tables.missing tables.incomplete tables.oldTemplate tables.mixedTemplate totals.column totals.balance totals.row totals.remedies totals.parts values.notNumber values.negative basis.superseded years.carryOver',
    ],
    [
      null,
      'values.blank values.stock consistency.otherBody consistency.sameText basis.garbled region.length region.counts years.stock years.repeated years.unchanged integrity.injectedTitle integrity.artefacts integrity.leftovers integrity.personalData integrity.truncated integrity.hidden integrity.otherReports',
    ],
  ]);

  test.each([...RESTING])('%s', (basis, ids) => {
    expect(RULES.filter((rule) => rule.basis === basis).map(({ id }) => id)).toEqual(
      RULES.map(({ id }) => id).filter((id) => ids.split(' ').includes(id)),
    );
  });
});

/** Returns a rule with these outcomes. */
const ruleOf = (...outcomes: Outcome[]): Rule => ({
  id: 'totals.balance',
  severity: 'warning',
  basis: null,
  editions: () => true,
  says: ['failed'],
  run: () => outcomes,
});
const ranOn = (...rules: Rule[]) => runRules(rules as never, {} as never, editionOfYear(2023), 'en');

describe('what is counted and told', () => {
  test('a consequence has failed and an undecided is incomplete, told by another finding', () => {
    const { findings, checks } = ranOn(
      ruleOf(
        failed({}),
        incomplete({}),
        { outcome: 'failedElsewhere' },
        { outcome: 'incompleteElsewhere' },
        passed,
        passed,
        passed,
      ),
    );
    expect(checks).toEqual([{ rule: 'totals.balance', passed: 3, failed: 2, incomplete: 2, notApplicable: 0 }]);
    expect(findings.map(keyOf)).toEqual(['failed', 'incomplete']);
  });

  test('a rule that the edition gives nothing to try is counted, and not run', () => {
    const rule = { ...ruleOf(failed({})), editions: () => false };
    expect(ranOn(rule)).toEqual({
      findings: [],
      checks: [{ rule: 'totals.balance', passed: 0, failed: 0, incomplete: 0, notApplicable: 1 }],
      allReported: true,
    });
  });

  test('of very many findings of one rule fifty are told, all are counted, and it is said that there are more', () => {
    const many = (count: number) => ranOn(ruleOf(...Array.from({ length: count }, () => failed({}))));
    expect(many(50)).toMatchObject({ allReported: true, checks: [{ failed: 50 }] });
    expect(many(50).findings).toHaveLength(50);
    expect(many(51)).toMatchObject({ allReported: false, checks: [{ failed: 51 }] });
    expect(many(51).findings).toHaveLength(50);
  });

  test('one rule that is not told to the end is not forgotten over the next', () => {
    const endless = ruleOf(...Array.from({ length: 51 }, () => failed({})));
    expect(ranOn(endless, ruleOf(passed)).allReported).toBe(false);
  });

  test('an outcome may be graver than its rule', () => {
    const { findings } = ranOn(ruleOf(failed({ severity: 'error' }), failed({})));
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  test('a finding has all that the outcome says, and what its rule says where that says nothing', () => {
    const at = [{ type: 'TextPositionSelector' as const, start: 1, end: 2 }];
    const evidence = [{ url: null, capturedAt: '2026-01-31T00:00:00Z', textSha256: 'ab' }];
    const suspects = [{ table: 'remedies', row: 'review', column: 'total', value: 1, suggested: 2, set: 0 }];
    const derivation = [{ side: 'left' as const, row: 'review', column: 'total', label: '', value: 1, at }];
    const told = { equation: 'a = b', expected: 0, actual: 2, at, evidence, suspects, derivation };
    const more = { consequences: ['c = d'], basis: '某法', data: { count: 1 } };
    const { findings } = ranOn(ruleOf(failed({ ...told, ...more }), incomplete({ consequences: [] })));
    expect(findings[0]).toEqual({
      ...{ rule: 'totals.balance', outcome: 'failed', severity: 'warning', message: findings[0]?.message },
      ...told,
      ...more,
    });
    expect(findings[0]?.message).not.toBe('');
    const { message, ...plain } = findings[1] as (typeof findings)[number];
    expect(message).not.toBe('');
    expect(plain).toEqual({
      ...{ rule: 'totals.balance', outcome: 'incomplete', severity: 'warning' },
      ...{ equation: null, expected: null, actual: null, suspects: [], basis: null, at: [] },
    });
  });

  test('a finding that names cells says of which form they are, where that is not the one in force', () => {
    const dataIn = (year: number, data: Record<string, string>) => {
      const rule = ruleOf(failed({ data }));
      return runRules([rule], undefined as never, editionOfYear(year), 'en').findings[0]?.data;
    };
    for (const key of ['row', 'rows', 'column', 'candidates']) {
      expect(dataIn(2020, { [key]: 'granted' })).toEqual({ [key]: 'granted', edition: editionOfYear(2020).id });
      expect(dataIn(2023, { [key]: 'granted' })).toEqual({ [key]: 'granted' });
    }
    expect(dataIn(2020, { text: '7件' })).toEqual({ text: '7件' });
  });
});
