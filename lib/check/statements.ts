import { SECTIONS } from '../forms';
import { cellName, formOfTable } from '../model/cells';
import { isRun } from '../model/no-number';
import type { Qualifier, Report, Statement } from '../model/schema';
import { statedRange } from '../model/stated-range';
import { bodyKind } from '../names/levels';
import { fold } from '../text/fold';
import { isDoubtful, isMadeUp, wordsUpTo } from './doubts';
import { type Candidate, candidatesFor, cellNamed, hasOpenReading, stocksOf } from './readings';
import { type Context, type Details, failed, incomplete, notApplicable, type Outcome, passed } from './rule';

/** No real list has more, and pairs of parts are tried. */
const MOST_PARTS = 40;
/** The office of a body reports its own share beside the table of the whole region. */
const OWN_SHARE = /[我本]办|办公[室厅]|本级|本机关(?!不)|机关本部/;

/** A statement that says of what it is. */
interface Told extends Statement {
  quantity: string;
}

/** A statement of a part of that. */
interface Qualified extends Told {
  qualifiers: Qualifier[];
}

function isShare(statement: Told, expected: number, { issuer }: Report): boolean {
  const isDepartment = issuer !== null && bodyKind(issuer) === 'department';
  return statement.value < expected && !isDepartment && OWN_SHARE.test(wordsUpTo(statement));
}

const shown = (found: Candidate[]): string => found.map(({ name, value }) => `${name} = ${value}`).join('; ');

/** Whether a table gives what a statement says, as exactly as it says it. */
export function agrees(statement: Statement, found: Candidate[]): boolean {
  const [least, most] = statedRange(statement);
  // Money agrees to the decimals that are stated.
  const decimals = String(statement.value).split('.')[1]?.length;
  const asStated = (value: number): number => (decimals ? Number(value.toFixed(decimals)) : value);
  return found.some(({ value }) => asStated(value) >= least && asStated(value) <= most);
}

/** Whether a statement speaks of the whole of its row: a part, another time or another kind is never that by itself. */
export const isOfWhole = ({ qualifiers = [] }: Statement): boolean => qualifiers.length === 0;

/** Whether a statement gives the number itself: not 约30 or 30余. */
export const isExact = ({ rounded, atLeast }: Statement): boolean => !rounded && !atLeast;

const isQualified = (statement: Told): statement is Qualified => !isOfWhole(statement);

/** Whether a statement is of decisions or money, which the prose counts in more ways than the form does. */
const isLoose = ({ quantity, text }: Told): boolean =>
  /\.(?:decisions|amount)$/.test(quantity) && !fold(text).text.includes('决定');

/** A statement against every legitimate reading of the tables. */
function compare(context: Context, statement: Told): Outcome {
  const { report, figures } = context;
  const { value, text, at, quantity } = statement;
  const found = candidatesFor(report, figures, statement);
  const first = found[0];
  if (!first) return run(context, statement);
  if (agrees(statement, found)) return passed;
  // What could not be read may be what the prose says: it is told of the table.
  if (hasOpenReading(report, figures, statement)) return notApplicable;
  // Beside blank cells any number is one too many: told by prose.blankTable.
  if (found.every(({ isBlank }) => isBlank)) return { outcome: 'failedElsewhere' };
  // The table is wrong, and its own sums say so: with the cell put right the prose holds.
  if (agreesWhenRepaired(context, statement)) return { outcome: 'failedElsewhere' };
  const data = { text, quantity, value, candidates: shown(found) };
  const details = { expected: first.value, actual: value, at, data };
  const unsure = (variant: string): Outcome => incomplete({ ...details, data: { ...data, variant } });
  if (isQualified(statement)) return partOf(context, statement, first.value, details);
  if (isShare(statement, first.value, report)) return isExplained(context, statement, found) ? passed : unsure('share');
  const isCountedApart =
    isLoose(statement) ||
    isOfDecided(context, statement) ||
    isToldBeside(context, statement, found) ||
    isOfAnyReviews(context, statement, found) ||
    isOfOneKind(context, statement) ||
    isOfOtherRemedy(context, statement) ||
    isMadeUp(
      statement,
      found.map((candidate) => candidate.value),
    ) ||
    isDoubtful(`prose.${cellNamed(quantity).table}`, statement) ||
    isGroupedApart(report, statement, found);
  return isCountedApart ? unsure('counted') : failed(details);
}

const LITIGATION = 'remedies.litigation.total';
const KINDS_OF_LITIGATION = ['remedies.litigationDirect.total', 'remedies.litigationAfterReview.total'];
const ANY_REVIEWS = /^remedies\.(?:review|litigation)\.(\w+)$/;
const DISCLOSURE = /信息公开|公开(?:政府)?信息|政务公开|依申请公开/;

/** Whether the sentence of a statement speaks of disclosure, as far as its quote shows. */
function saysDisclosure(statement: Statement): boolean {
  // The heading above it says so of every sentence.
  const heading = SECTIONS.find(({ id }) => id === statement.section)?.heading ?? '';
  const sentence = wordsUpTo(statement).replace(heading, '。').split(/[。;]/).at(-1) as string;
  return DISCLOSURE.test(sentence);
}

/**
 * Whether reviews or litigation may be of every matter: more than the table has of disclosure, and the sentence does not say
 * that they are of it. Results are of what the whole is of.
 */
function isOfAnyReviews({ report, figures }: Context, statement: Told, found: Candidate[]): boolean {
  const { quantity, section, value } = statement;
  const [, column] = ANY_REVIEWS.exec(quantity) ?? [];
  if (!column || saysDisclosure(statement) || found.some((candidate) => candidate.value >= value)) return false;
  const total = quantity.replace(/\w+$/, 'total');
  const whole = report.statements.find((each) => each.quantity === total && each.section === section);
  return column === 'total' || !whole || !agrees(whole, candidatesFor(report, figures, whole));
}

/** Whether litigation is just that of one kind, direct or after review: the sentence may mean no other (均为复议后起诉). */
const isOfOneKind = ({ report, figures }: Context, statement: Statement): boolean =>
  statement.quantity === LITIGATION &&
  statement.value > 0 &&
  KINDS_OF_LITIGATION.some((quantity) => agrees(statement, candidatesFor(report, figures, { ...statement, quantity })));

const OF_REMEDY = /^remedies\.(review|litigation)\.(?!total$)(\w+)$/;

/** Whether a result told without its noun is just that of the other remedy: 维持4件, behind both reviews and litigation. */
function isOfOtherRemedy({ report, figures }: Context, statement: Told): boolean {
  const [, remedy, column] = OF_REMEDY.exec(statement.quantity) ?? [];
  if (!remedy || statement.value === 0 || /复议|诉讼/.test(fold(statement.text).text)) return false;
  const quantity = `remedies.${remedy === 'review' ? 'litigation' : 'review'}.${column}`;
  return agrees(statement, candidatesFor(report, figures, { ...statement, quantity }));
}

/** Whether the section tells the table's number of the same too: the other is of another scope, or a slip; a person must say. */
const isToldBeside = ({ report }: Context, { quantity, section }: Statement, found: Candidate[]): boolean =>
  report.statements.some(
    (each) =>
      each.quantity === quantity &&
      each.section === section &&
      each.value > 0 &&
      isOfWhole(each) &&
      agrees(each, found),
  );

/**
 * Whether a part of a list that holds makes the table's number with another part or two: the text groups what the form
 * does not (已主动公开2件、予以公开4件 where the table has 予以公开 6).
 */
function isGroupedApart({ lists = [] }: Report, { value, section }: Statement, found: Candidate[]): boolean {
  return lists.some(({ parts, holds, section: place }) => {
    if (holds !== true || place !== section || parts.length > MOST_PARTS || !parts.includes(value)) return false;
    const here = parts.indexOf(value);
    const others = parts.filter((_, i) => i !== here);
    const sums = others.flatMap((one, i) => [one, ...others.slice(i + 1).map((two) => one + two)]);
    return found.some((candidate) => sums.some((sum) => value + sum === candidate.value));
  });
}

/**
 * Whether the prose tells the whole beside a share, as the table gives it: by itself, or as the whole of a list that holds
 * and has the share among its parts.
 */
function isExplained({ report }: Context, { quantity, value, section }: Statement, found: Candidate[]): boolean {
  const isWhole = (stated: number): boolean => found.some((each) => each.value === stated);
  const wholes = report.statements.filter(
    (each) => each.quantity === quantity && isOfWhole(each) && each.value > value,
  );
  const isTold = wholes.some((each) => isWhole(each.value));
  // A whole that is not the table's is told by itself, and its parts no more.
  const isToldWhole = (listed: number): boolean => isWhole(listed) || wholes.some((each) => each.value === listed);
  const isListed = report.lists?.some(
    (list) => list.section === section && list.holds === true && list.parts.includes(value) && isToldWhole(list.whole),
  );
  return isTold || isListed === true;
}

/** 均获维持 may be said of those that were decided: where it gives all there are, some of them may be pending. */
function isOfDecided({ report, figures }: Context, statement: Told): boolean {
  const { table, row } = cellNamed(statement.quantity);
  if (table !== 'remedies') return false;
  return agrees(statement, candidatesFor(report, figures, { ...statement, quantity: `${table}.${row}.total` }));
}

/**
 * A statement of a part: beyond the whole it is wrong; by applicant there is a column for it; of an office it may be the
 * office's own share. Otherwise the table does not tell of it.
 */
function partOf(context: Context, statement: Qualified, expected: number, details: Details): Outcome {
  const { report, figures } = context;
  const kinds = new Set(statement.qualifiers.map(({ kind }) => kind));
  const only = (...wanted: Qualifier['kind'][]): boolean => [...kinds].every((kind) => wanted.includes(kind));
  const unsure = (variant: string): Outcome => incomplete({ ...details, data: { ...details.data, variant } });
  const isCase = statement.quantity.startsWith('applications.');
  if (!only('applicant', 'channel', 'part') || (!isCase && !only('part'))) return notApplicable;
  const whole = candidatesFor(report, figures, { ...statement, qualifiers: [] });
  if (only('part')) {
    if (isExplained(context, statement, whole)) return passed;
    const isOwn = statement.qualifiers.some(({ text }) => OWN_SHARE.test(text));
    if (!isOwn) return notApplicable;
    // Its own share is no more than the whole: it may be the report's only one.
    if (isCase && whole.every(({ value }) => value < statement.value)) return unsure('counted');
    return isShare(statement, expected, report) ? unsure('share') : notApplicable;
  }
  const isBeyond = whole.length > 0 && whole.every(({ value }) => statedRange(statement)[0] > value);
  const saysWhat = /申请|公开/.test(fold(statement.text).text);
  if (isBeyond && saysWhat && only('applicant', 'channel')) {
    return failed({ ...details, data: { ...details.data, candidates: shown(whole), variant: 'beyond' } });
  }
  return only('applicant') ? unsure('applicant') : notApplicable;
}

/** Whether a statement that disagrees with the tables agrees once the likeliest repair of their sums is made. */
export function agreesWhenRepaired({ report, repaired }: Context, statement: Statement): boolean {
  return repaired !== null && agrees(statement, candidatesFor(report, repaired, statement));
}

/**
 * A statement of a cell whose digits run into its neighbours': 77132470 cannot end in 393, however it is taken apart.
 * Where it could, nothing is known; nor where blanks part the digits, so that it is their places that are not known.
 */
function run({ report, figures }: Context, statement: Told): Outcome {
  const { quantity, value, text, at } = statement;
  const { table, row, column } = cellNamed(quantity);
  const figure = figures.get(cellName(table, { row, column }));
  // Where sums bind the figures of a row, they tell what its digits may be.
  if (!figure || !isRun(figure) || formOfTable(report, table)?.layout !== 'blocks') return notApplicable;
  const digits = fold(figure.text).text.trim();
  if (/\s/.test(digits)) return notApplicable;
  const cells = [...figures.values()].filter((each) => each.table === table && each.row === row);
  if (cells.some((cell) => cell.text !== figure.text)) return notApplicable;
  const here = cells.indexOf(figure);
  const fits = (stated: string): boolean => {
    if (here === 0) return digits.startsWith(stated);
    return here < cells.length - 1 ? digits.includes(stated) : digits.endsWith(stated);
  };
  if (stocksOf(report, quantity, value).some((stated) => fits(String(stated)))) return notApplicable;
  const data = { text, quantity, value, run: figure.text, variant: 'run' };
  return failed({ actual: value, at, data });
}

/** The rule of one table: what the prose says of it, statement by statement. */
export const compareAll = (context: Context, table: string): Outcome[] =>
  context.report.statements
    .filter((statement): statement is Told => statement.quantity?.startsWith(`${table}.`) === true)
    .map((statement) => compare(context, statement));
