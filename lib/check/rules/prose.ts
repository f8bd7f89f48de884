import type { Statement } from '../../audit/schema';
import { BASIS, outcomeRows } from '../../format';
import { bodyKind } from '../body';
import { cellName, type Figures, isBlank, templateOf } from '../cells';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** A reading of a statement: the cells it may mean, in words of the format, and what they give. */
interface Candidate {
  name: string;
  value: number;
}

const APPLICANTS = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];

/** 总计 of a row; where it is blank, what its applicants add to. Null where the row was not read. */
function total(figures: Figures, row: string): number | null {
  const printed = figures.get(cellName('applications', { row, column: 'total' }));
  if (printed?.value !== null && printed?.value !== undefined) return printed.value;
  const parts = APPLICANTS.map((column) => figures.get(cellName('applications', { row, column })));
  if (parts.some((figure) => !figure || (figure.value === null && !isBlank(figure)))) return null;
  return parts.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
}

/** Legitimate readings of what a sentence says of applications, as sums of rows. */
function readings(quantity: string, format: '2019' | '2021'): string[][] {
  const row = quantity.replace(/^applications\.|\.total$/g, '');
  const rows = outcomeRows(format);
  if (row === 'newReceived') return [['newReceived'], ['newReceived', 'carriedIn'], ['outcomeTotal']];
  if (row === 'outcomeTotal') return [['outcomeTotal'], ['newReceived'], ['newReceived', 'carriedIn'], ['outcomeTotal', 'carriedOut']];
  if (row === 'granted+partlyGranted') return [['granted', 'partlyGranted'], ['granted'], ['partlyGranted']];
  if (row === 'granted') return [['granted'], ['granted', 'partlyGranted']];
  if (row === 'carriedIn' || row === 'carriedOut' || rows.includes(row)) return [[row]];
  const group = rows.filter((each) => each === row || each.startsWith(`${row}.`));
  return group.length ? [group] : [];
}

function candidates(context: Context, quantity: string): Candidate[] {
  const { report, figures } = context;
  const template = templateOf(report, 'applications');
  if (template !== '2019' && template !== '2021') return [];
  return readings(quantity, template).flatMap((rows) => {
    const values = rows.map((row) => total(figures, row));
    if (values.some((value) => value === null)) return [];
    return [{ name: rows.join(' + '), value: values.reduce((sum: number, value) => sum + (value as number), 0) }];
  });
}

/** The office of a body reports its own share beside the table of the whole region. */
const OWN_SHARE = /(?:我办|本办|办公室|本级|本机关|机关本部)/;

function compare(statement: Statement, found: Candidate[], issuer: string | null): Outcome {
  const { value, text, at, quantity } = statement;
  if (!found.length) return notApplicable;
  if (found.some((candidate) => candidate.value === value)) return passed;
  const shown = found.map((candidate) => `${candidate.name} = ${candidate.value}`).join('; ');
  const expected = (found[0] as Candidate).value;
  const details = { expected, actual: value, at, data: { text, quantity: quantity ?? '', value, candidates: shown } };
  const quote = at.find(({ type }) => type === 'TextQuoteSelector');
  const around = quote?.type === 'TextQuoteSelector' ? quote.prefix + quote.exact : text;
  const isShare = value < expected && OWN_SHARE.test(around) && issuer !== null && bodyKind(issuer) === 'government';
  return isShare ? incomplete({ ...details, data: { ...details.data, variant: 'share' } }) : failed(details);
}

/** What the prose says of applications, against table three, every legitimate reading tried. */
export const proseApplications: Rule = {
  id: 'prose.applications',
  severity: 'warning',
  basis: BASIS.article50,
  formats: STATUTORY,
  run: (context) =>
    context.report.statements
      .filter(({ quantity }) => quantity?.startsWith('applications.'))
      .map((statement) => compare(statement, candidates(context, statement.quantity as string), context.report.issuer)),
};

function remedies({ figures }: Context, quantity: string): Candidate[] {
  const rows = quantity === 'remedies.review.total' ? ['review'] : ['litigationDirect', 'litigationAfterReview'];
  const found = rows.map((row) => figures.get(cellName('remedies', { row, column: 'total' })));
  if (found.some((figure) => !figure || (figure.value === null && !isBlank(figure)))) return [];
  if (found.every((figure) => figure?.value === null)) return [];
  return [{ name: rows.join(' + '), value: found.reduce((sum, figure) => sum + (figure?.value ?? 0), 0) }];
}

/** What the prose says of reviews and litigation, against table four. */
export const proseRemedies: Rule = {
  id: 'prose.remedies',
  severity: 'warning',
  basis: BASIS.article50,
  formats: STATUTORY,
  run: (context) =>
    context.report.statements
      .filter(({ quantity }) => quantity?.startsWith('remedies.'))
      .map((statement) => compare(statement, remedies(context, statement.quantity as string), context.report.issuer)),
};

/** What the prose says of normative documents, against table two. */
export const proseProactive: Rule = {
  id: 'prose.proactive',
  severity: 'warning',
  basis: BASIS.article50,
  formats: STATUTORY,
  run: ({ report, figures }) =>
    report.statements.flatMap((statement) => {
      const match = /^proactive\.(\w+)\.(\w+)$/.exec(statement.quantity ?? '');
      if (!match) return [];
      const [, row = '', column = ''] = match;
      const value = figures.get(cellName('proactive', { row, column }))?.value;
      const found = value === null || value === undefined ? [] : [{ name: `${row}[${column}]`, value }];
      return [compare(statement, found, report.issuer)];
    }),
};
