import { tableIds } from '../../forms';
import { cellName, formOfTable } from '../../model/cells';
import { failed, notApplicable, type Outcome, passed, type Rule, WITH_STOCKS } from '../rule';
import { flowsIn, netOf, stocksOf, valueIn } from '../stocks';

/** A stock smaller than what was added to it in the year. This is a convention, to be checked by eye. */
export const valuesStock: Rule = {
  id: 'values.stock',
  severity: 'warning',
  basis: null,
  editions: WITH_STOCKS,
  says: ['failed'],
  run({ report, figures }) {
    const outcomes = tableIds().flatMap((table): Outcome[] => {
      const form = formOfTable(report, table);
      const stocks = form ? stocksOf(form).filter(({ stock }) => stock.flows === 'sameYear') : [];
      return stocks.map((each): Outcome => {
        const { row, stock } = each;
        const [added, held] = [netOf(figures, table, each), valueIn(figures, table, row, stock.stock)];
        if (added === null || held === null) return notApplicable;
        if (added <= held) return passed;
        const equation = `${table}: ${row}[${flowsIn(stock, (column) => column)}] ≤ ${row}[${stock.stock}]`;
        const at = figures.get(cellName(table, { row, column: stock.stock }))?.at ?? [];
        return failed({ equation, expected: held, actual: added, data: { row, added, stock: held }, at });
      });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
