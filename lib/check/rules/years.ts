import type { AuditDocument, Report } from '../../audit/schema';
import { BASIS, tableFormat } from '../../format';
import { cellName, figuresByCell, isBlank, templateOf } from '../cells';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** Last year's report of the same body, or null: another year or another body says nothing. */
function lastYear({ report, previous }: Context): Report | null {
  const before = previous?.report;
  if (!before || report.year === null || before.year !== report.year - 1) return null;
  return !before.issuer || !report.issuer || before.issuer === report.issuer ? before : null;
}

/** What was carried out of last year is what is carried into this one, in every column. */
export const yearsCarryOver: Rule = {
  id: 'years.carryOver',
  severity: 'error',
  basis: BASIS.format2021,
  formats: STATUTORY,
  run(context) {
    const before = lastYear(context);
    const columns = tableFormat('2021', 'applications')?.blocks[0]?.columns ?? [];
    if (!before) return [notApplicable];
    const then = figuresByCell(before);
    return columns.map(({ id: column }): Outcome => {
      const now = context.figures.get(cellName('applications', { row: 'carriedIn', column }));
      const last = then.get(cellName('applications', { row: 'carriedOut', column }));
      if (!now || !last) return notApplicable;
      const [actual, expected] = [now.value ?? 0, last.value ?? 0];
      const undecided = [now, last].some((figure) => figure.value === null && !isBlank(figure));
      const equation = `applications: carriedIn[${column}](${context.report.year}) = carriedOut[${column}](${before.year})`;
      if (!undecided && actual === expected) return passed;
      const details = { equation, expected, actual, at: now.at, data: { column, year: context.report.year as number, before: before.year as number, expected, actual } };
      return undecided || now.value === null || last.value === null ? incomplete(details) : failed(details);
    });
  },
};

type Flow = { row: string; stock: string; of: (get: (row: string, column: string) => number | null, last: (row: string, column: string) => number | null) => number | null; text: string };

const sum = (...values: (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : values.reduce((total: number, value) => total + (value as number), 0);
const negative = (value: number | null): number | null => (value === null ? null : -value);

const DOCUMENTS = ['regulations', 'normativeDocuments'];
const FLOWS: Record<'2019' | '2021', Flow[]> = {
  '2021': DOCUMENTS.map((row) => ({
    row,
    stock: 'inForce',
    text: `${row}[inForce](y) = ${row}[inForce](y−1) + ${row}[made](y) − ${row}[repealed](y)`,
    of: (get, last) => sum(last(row, 'inForce'), get(row, 'made'), negative(get(row, 'repealed'))),
  })),
  '2019': [
    ...DOCUMENTS.map(
      (row): Flow => ({
        row,
        stock: 'totalPublic',
        text: `${row}[totalPublic](y) = ${row}[totalPublic](y−1) + ${row}[published](y)`,
        of: (get, last) => sum(last(row, 'totalPublic'), get(row, 'published')),
      }),
    ),
    ...['licensing', 'otherServices', 'penalties', 'coercion', 'fees'].map(
      (row): Flow => ({
        row,
        stock: 'previousItems',
        text: `${row}[previousItems](y) = ${row}[previousItems](y−1) + ${row}[change](y−1)`,
        of: (_get, last) => sum(last(row, 'previousItems'), last(row, 'change')),
      }),
    ),
  ],
};

/** Stocks of table two against last year's: conventions that fail rightly after a clean-up, so to be checked by eye. */
export const yearsStock: Rule = {
  id: 'years.stock',
  severity: 'warning',
  basis: null,
  formats: STATUTORY,
  run(context) {
    const before = lastYear(context);
    if (!before) return [notApplicable];
    const template = templateOf(context.report, 'proactive');
    if ((template !== '2019' && template !== '2021') || templateOf(before, 'proactive') !== template) return [notApplicable];
    const then = figuresByCell(before);
    const get = (row: string, column: string) => context.figures.get(cellName('proactive', { row, column }))?.value ?? null;
    const last = (row: string, column: string) => then.get(cellName('proactive', { row, column }))?.value ?? null;
    return FLOWS[template].map(({ row, stock, of, text }) => {
      const [expected, actual] = [of(get, last), get(row, stock)];
      if (expected === null || actual === null) return notApplicable;
      if (expected === actual) return passed;
      const at = context.figures.get(cellName('proactive', { row, column: stock }))?.at ?? [];
      return failed({ equation: `proactive: ${text}`, expected, actual, at, data: { row, expected, actual, year: context.report.year as number } });
    });
  },
};

/** Share of sentences that stand in last year's report too, from which repetition is worth a look. */
const REPEATED = 0.5;
const MIN_SENTENCES = 10;

/** Prose repeated from last year. */
export const yearsRepeated: Rule = {
  id: 'years.repeated',
  severity: 'warning',
  basis: null,
  formats: STATUTORY,
  run(context) {
    const now = context.report.sentences ?? [];
    const before: AuditDocument['report'] = lastYear(context);
    const then = new Set(before?.sentences?.map(({ digest }) => digest) ?? []);
    if (!then.size || now.length < MIN_SENTENCES) return [notApplicable];
    const same = now.filter(({ digest }) => then.has(digest));
    const share = Math.round((100 * same.length) / now.length);
    if (same.length / now.length <= REPEATED) return [passed];
    return [failed({ actual: share, expected: null, data: { share, same: same.length, sentences: now.length }, at: same.flatMap(({ at }) => at) })];
  },
};
