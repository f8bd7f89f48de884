import { BASIS } from '../../forms';
import { carryOver } from '../../model/carry-over';
import { isBlank } from '../../model/cells';
import type { Figure } from '../../model/schema';
import { lastYear, restingOn, SAYS_DOUBT } from '../previous';
import { failed, incomplete, notApplicable, type Outcome, passed, type RuleAcrossYears, STATUTORY } from '../rule';

/**
 * Merges failures into one finding, and incomplete comparisons into another: that of the last column, 总计 if it differs.
 */
function gathered(outcomes: Outcome[]): Outcome[] {
  const reportedFirst = (outcome: 'failed' | 'incomplete'): number =>
    outcomes.findLastIndex((each) => each.outcome === outcome);
  const [failing, undecided] = [reportedFirst('failed'), reportedFirst('incomplete')];
  const others = outcomes.flatMap((each, i) =>
    each.outcome === 'failed' && i !== failing ? [each.equation ?? ''] : [],
  );
  return outcomes.map((each, i): Outcome => {
    if (each.outcome === 'failed')
      return i === failing ? { ...each, consequences: others } : { outcome: 'failedElsewhere' };
    if (each.outcome === 'incomplete') return i === undecided ? each : { outcome: 'incompleteElsewhere' };
    return each;
  });
}

/** In every column, what was carried out of last year equals what is carried into this one. */
export const yearsCarryOver: RuleAcrossYears = {
  id: 'years.carryOver',
  severity: 'error',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed', 'incomplete', ...SAYS_DOUBT],
  run(context) {
    const before = lastYear(context);
    if (!before) return [notApplicable];
    const [year, last] = [context.report.year as number, before.report.year as number];
    const links = carryOver(before.report, context.report);
    if (!links.length) return [notApplicable];
    const outcomes = links.map(({ table, column, carriedIn, carriedOut, state }): Outcome => {
      if (state === 'holds') return passed;
      const equation = `${table}: ${carriedIn.row}[${column}](${year}) = ${carriedOut.row}[${column}](${last})`;
      const details = { equation, expected: carriedOut.value, actual: carriedIn.value, at: carriedIn.at };
      const said = (figure: Figure): number | string => (isBlank(figure) ? 0 : (figure.value ?? ''));
      const data = { column, year, before: last, expected: said(carriedOut), actual: said(carriedIn) };
      if (state === 'broken') return failed({ ...details, data });
      return incomplete({ ...details, severity: 'warning', data });
    });
    return restingOn(before, gathered(outcomes));
  },
};
