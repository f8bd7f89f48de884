import { tableIds } from '../../forms';
import { cellName, figuresByCell, formOfTable } from '../../model/cells';
import { lastYear, restingOn, SAYS_DOUBT } from '../previous';
import { failed, notApplicable, type Outcome, passed, type RuleAcrossYears, WITH_STOCKS } from '../rule';
import { flowsIn, netOf, stocksOf, valueIn } from '../stocks';

/**
 * Compares stocks with last year's. This is a convention, which may rightly not hold after a clean-up, so check by eye.
 */
export const yearsStock: RuleAcrossYears = {
  id: 'years.stock',
  severity: 'warning',
  basis: null,
  editions: WITH_STOCKS,
  says: ['failed', ...SAYS_DOUBT],
  run(context) {
    const { report, figures } = context;
    const before = lastYear(context);
    if (!before) return [notApplicable];
    const last = figuresByCell(before.report);
    const year = report.year as number;
    const outcomes = tableIds().flatMap((table): Outcome[] => {
      const form = formOfTable(report, table);
      if (!form) return [];
      return stocksOf(form).map((each): Outcome => {
        const { row, stock } = each;
        const isLagging = stock.flows === 'yearBefore';
        const net = netOf(isLagging ? last : figures, table, each);
        const [held, actual] = [valueIn(last, table, row, stock.stock), valueIn(figures, table, row, stock.stock)];
        if (net === null || held === null || actual === null) return notApplicable;
        const expected = held + net;
        if (expected === actual) return passed;
        const when = isLagging ? 'y−1' : 'y';
        const flows = flowsIn(stock, (column) => `${row}[${column}](${when})`);
        return failed({
          equation: `${table}: ${row}[${stock.stock}](y) = ${row}[${stock.stock}](y−1) + ${flows}`,
          expected,
          actual,
          at: figures.get(cellName(table, { row, column: stock.stock }))?.at ?? [],
          data: { row, column: stock.stock, expected, actual, year },
        });
      });
    });
    return outcomes.length ? restingOn(before, outcomes) : [notApplicable];
  },
};
