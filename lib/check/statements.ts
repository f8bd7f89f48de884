import { isRun } from '../model/cells';
import type { Report, Statement } from '../model/schema';
import { bodyKind } from '../names/levels';
import { fold } from '../text/fold';
import { type Candidate, candidatesFor, stocksOf } from './readings';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed } from './rule';

/** The office of a body reports its own share beside the table of the whole region. */
const OWN_SHARE = /[我本]办|办公[室厅]|本级|本机关(?!不)|机关本部/;

function isShare({ value, text, at }: Statement, expected: number, { issuer }: Report): boolean {
  const quote = at.find(({ type }) => type === 'TextQuoteSelector');
  const around = quote?.type === 'TextQuoteSelector' ? quote.prefix + quote.exact : text;
  const kind = issuer === null ? 'other' : bodyKind(issuer);
  return value < expected && kind !== 'department' && OWN_SHARE.test(fold(around).text);
}

const shown = (found: Candidate[]): string => found.map(({ name, value }) => `${name} = ${value}`).join('; ');

/** A statement against every legitimate reading of the tables. */
export function compare(context: Context, statement: Statement): Outcome {
  const { report, figures } = context;
  const { value, text, at, quantity } = statement;
  const found = candidatesFor(report, figures, statement);
  const first = found[0];
  if (!first) return run(context, statement);
  if (found.some((candidate) => candidate.value === value)) return passed;
  // The table is wrong, and its own sums say so: with the cell put right the prose holds.
  if (agreesWhenMended(context, statement)) return { outcome: 'consequence' };
  const data = { text, quantity: quantity ?? '', value, candidates: shown(found) };
  const details = { expected: first.value, actual: value, at, data };
  return isShare(statement, first.value, report)
    ? incomplete({ ...details, data: { ...data, variant: 'share' } })
    : failed(details);
}

/** Whether a statement that disagrees with the tables agrees once the likeliest repair of their sums is made. */
export function agreesWhenMended({ report, mended }: Context, statement: Statement): boolean {
  return mended !== null && candidatesFor(report, mended, statement).some(({ value }) => value === statement.value);
}

/**
 * A statement of a cell whose digits run into its neighbours': 77132470 cannot end in 393, however it is taken apart.
 * Where it could, nothing is known.
 */
function run({ report, figures }: Context, statement: Statement): Outcome {
  const { quantity, value, text, at } = statement;
  const [table = '', row = '', column = ''] = quantity?.split('.') ?? [];
  const cells = [...figures.values()].filter((figure) => figure.table === table && figure.row === row);
  const here = cells.findIndex((figure) => figure.column === column);
  const figure = cells[here];
  if (!figure || !isRun(figure) || cells.some((cell) => cell.text !== figure.text)) {
    return notApplicable;
  }
  const digits = fold(figure.text).text.replace(/\s/g, '');
  const fits = (stated: string): boolean => {
    if (here === 0) return digits.startsWith(stated);
    return here < cells.length - 1 ? digits.includes(stated) : digits.endsWith(stated);
  };
  if (stocksOf(report, statement).some((stated) => fits(String(stated)))) return notApplicable;
  const data = { text, quantity: quantity ?? '', value, run: figure.text, variant: 'run' };
  return failed({ actual: value, at, data });
}

/** The rule of one table: what the prose says of it, statement by statement. */
export const compareAll = (context: Context, table: string): Outcome[] =>
  context.report.statements
    .filter(({ quantity }) => quantity?.startsWith(`${table}.`))
    .map((statement) => compare(context, statement));
