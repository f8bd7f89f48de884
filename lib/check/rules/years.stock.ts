import { cellName, type Figures, figuresByCell, templateOf } from '../cells';
import { lastYear } from '../previous';
import { failed, notApplicable, passed, type RuleAcrossYears, STATUTORY } from '../rule';

type Getter = (row: string, column: string) => number | null;
interface Flow {
  row: string;
  stock: string;
  /** What the stock should be, from this year's figures and last year's. */
  of: (now: Getter, last: Getter) => number | null;
  text: string;
}

const sum = (...values: (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : values.reduce((total: number, value) => total + (value as number), 0);
const negative = (value: number | null): number | null => (value === null ? null : -value);

const DOCUMENTS = ['regulations', 'normativeDocuments'];
const ITEMS = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'];
const FLOWS: Record<'2019' | '2021', Flow[]> = {
  '2021': DOCUMENTS.map((row) => ({
    row,
    stock: 'inForce',
    text: `${row}[inForce](y) = ${row}[inForce](y−1) + ${row}[made](y) − ${row}[repealed](y)`,
    of: (now, last) => sum(last(row, 'inForce'), now(row, 'made'), negative(now(row, 'repealed'))),
  })),
  '2019': [
    ...DOCUMENTS.map(
      (row): Flow => ({
        row,
        stock: 'totalPublic',
        text: `${row}[totalPublic](y) = ${row}[totalPublic](y−1) + ${row}[published](y)`,
        of: (now, last) => sum(last(row, 'totalPublic'), now(row, 'published')),
      }),
    ),
    ...ITEMS.map(
      (row): Flow => ({
        row,
        stock: 'previousItems',
        text: `${row}[previousItems](y) = ${row}[previousItems](y−1) + ${row}[change](y−1)`,
        of: (_now, last) => sum(last(row, 'previousItems'), last(row, 'change')),
      }),
    ),
  ],
};

const getter =
  (figures: Figures): Getter =>
  (row, column) =>
    figures.get(cellName('proactive', { row, column }))?.value ?? null;

/** Stocks of table two against last year's: conventions that fail rightly after a clean-up, so to be checked by eye. */
export const yearsStock: RuleAcrossYears = {
  id: 'years.stock',
  severity: 'warning',
  basis: null,
  formats: STATUTORY,
  says: ['failed'],
  run(context) {
    const before = lastYear(context);
    if (!before) return [notApplicable];
    const template = templateOf(context.report, 'proactive');
    if ((template !== '2019' && template !== '2021') || templateOf(before, 'proactive') !== template) {
      return [notApplicable];
    }
    const [now, last] = [getter(context.figures), getter(figuresByCell(before))];
    const year = context.report.year as number;
    return FLOWS[template].map(({ row, stock, of, text }) => {
      const [expected, actual] = [of(now, last), now(row, stock)];
      if (expected === null || actual === null) return notApplicable;
      if (expected === actual) return passed;
      const at = context.figures.get(cellName('proactive', { row, column: stock }))?.at ?? [];
      const data = { row, column: stock, expected, actual, year };
      return failed({ equation: `proactive: ${text}`, expected, actual, at, data });
    });
  },
};
