import { BASIS, tableIds } from '../../forms';
import { cellName, figuresByCell, formOfTable, isBlank } from '../../model/cells';
import { lastYear, restingOn, SAYS_DOUBT } from '../previous';
import { failed, incomplete, notApplicable, type Outcome, passed, type RuleAcrossYears, STATUTORY } from '../rule';

/** 总计 tells a difference first, then the columns that make it; what cannot be compared is told only by itself. */
function gathered(outcomes: Outcome[]): Outcome[] {
  const toldFirst = (outcome: 'failed' | 'incomplete'): number =>
    outcomes.findLastIndex((each) => each.outcome === outcome);
  const [failing, undecided] = [toldFirst('failed'), toldFirst('incomplete')];
  const others = outcomes.flatMap((each, i) =>
    each.outcome === 'failed' && i !== failing ? [each.equation ?? ''] : [],
  );
  return outcomes.map((each, i): Outcome => {
    if (each.outcome === 'failed')
      return i === failing ? { ...each, consequences: others } : { outcome: 'consequence' };
    if (each.outcome === 'incomplete') return i === undecided ? each : { outcome: 'undecided' };
    return each;
  });
}

/** What was carried out of last year is what is carried into this one, in every column. */
export const yearsCarryOver: RuleAcrossYears = {
  id: 'years.carryOver',
  severity: 'error',
  basis: BASIS.format2021,
  formats: STATUTORY,
  says: ['failed', 'incomplete', ...SAYS_DOUBT],
  run(context) {
    const before = lastYear(context);
    if (!before) return [notApplicable];
    const [year, last] = [context.report.year as number, before.report.year as number];
    const then = figuresByCell(before.report);
    const links = tableIds().flatMap((table) => {
      const form = formOfTable(context.report, table);
      const columns = form?.carryOver ? (form.blocks[0]?.columns ?? []) : [];
      return columns.map(({ id }) => ({ table, column: id, ...form?.carryOver }));
    });
    if (!links.length) return [notApplicable];
    const outcomes = links.map(({ table, column, carriedIn = '', carriedOut = '' }): Outcome => {
      const now = context.figures.get(cellName(table, { row: carriedIn, column }));
      const out = then.get(cellName(table, { row: carriedOut, column }));
      if (!now || !out) return notApplicable;
      const read = (figure: typeof now): number | null => (isBlank(figure) ? 0 : figure.value);
      const [actual, expected] = [read(now), read(out)];
      if (actual === expected && actual !== null) return passed;
      const equation = `${table}: ${carriedIn}[${column}](${year}) = ${carriedOut}[${column}](${last})`;
      const details = { equation, expected: out.value, actual: now.value, at: now.at };
      const data = { column, year, before: last, expected: expected ?? '', actual: actual ?? '' };
      // A blank may be anything; only two figures can differ for certain.
      if (now.value !== null && out.value !== null) return failed({ ...details, data });
      return incomplete({ ...details, severity: 'warning', data });
    });
    return restingOn(before, gathered(outcomes));
  },
};
