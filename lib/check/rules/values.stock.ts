import { cellName, templateOf } from '../cells';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

type Getter = (row: string, column: string) => number | null;

/** What a year added to a stock, and the stock, by form. */
const STOCK: Record<
  '2019' | '2021',
  { stock: string; text: string; added: (get: Getter, row: string) => number | null }
> = {
  '2019': { stock: 'totalPublic', text: 'published', added: (get, row) => get(row, 'published') },
  '2021': {
    stock: 'inForce',
    text: 'made − repealed',
    added(get, row) {
      const [made, repealed] = [get(row, 'made'), get(row, 'repealed')];
      return made === null || repealed === null ? null : made - repealed;
    },
  },
};

/** A stock smaller than what was added to it in the year: a convention, to be checked by eye. */
export const valuesStock: Rule = {
  id: 'values.stock',
  severity: 'warning',
  basis: null,
  formats: STATUTORY,
  says: ['failed'],
  run({ report, figures }) {
    const template = templateOf(report, 'proactive');
    if (template !== '2019' && template !== '2021') return [notApplicable];
    const get: Getter = (row, column) => figures.get(cellName('proactive', { row, column }))?.value ?? null;
    const { stock: column, text, added: addedOf } = STOCK[template];
    return ['regulations', 'normativeDocuments'].map((row) => {
      const [added, stock] = [addedOf(get, row), get(row, column)];
      if (added === null || stock === null) return notApplicable;
      if (added <= stock) return passed;
      const equation = `proactive: ${row}[${text}] ≤ ${row}[${column}]`;
      const at = figures.get(cellName('proactive', { row, column }))?.at ?? [];
      return failed({ equation, expected: stock, actual: added, data: { row, added, stock }, at });
    });
  },
};
