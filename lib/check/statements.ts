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

/** Maximum number of parts in a list whose pairs are tried: no real list has more. */
const MOST_PARTS = 40;
/** Words for the body's own part: its office may state its own share beside the table of the whole region. */
const OWN_SHARE = /[我本]办|办公[室厅]|本级|本机关(?!不)|机关本部/;

/** A statement of a known quantity. */
interface Told extends Statement {
  quantity: string;
}

/** A statement of a part of a quantity. */
interface Qualified extends Told {
  qualifiers: Qualifier[];
}

function isShare(statement: Told, expected: number, { issuer }: Report): boolean {
  const isDepartment = issuer !== null && bodyKind(issuer) === 'department';
  return statement.value < expected && !isDepartment && OWN_SHARE.test(wordsUpTo(statement));
}

const shown = (found: Candidate[]): string => found.map(({ name, value }) => `${name} = ${value}`).join('; ');

/** Whether one of the table's readings agrees with a statement, within the precision that it is stated with. */
export function agrees(statement: Statement, found: Candidate[]): boolean {
  const [least, most] = statedRange(statement);
  // Money agrees to the decimals that are stated.
  const decimals = String(statement.value).split('.')[1]?.length;
  const asStated = (value: number): number => (decimals ? Number(value.toFixed(decimals)) : value);
  return found.some(({ value }) => asStated(value) >= least && asStated(value) <= most);
}

/** Whether a statement is about its whole row: one about a part, another time or another kind has a qualifier. */
export const isOfWhole = ({ qualifiers = [] }: Statement): boolean => qualifiers.length === 0;

/** Whether a statement gives the number itself: not 约30 or 30余. */
export const isExact = ({ rounded, atLeast }: Statement): boolean => !rounded && !atLeast;

const isQualified = (statement: Told): statement is Qualified => !isOfWhole(statement);

/** Whether a statement is about decisions or money, which prose counts in more ways than the form does. */
const isLoose = ({ quantity, text }: Told): boolean =>
  /\.(?:decisions|amount)$/.test(quantity) && !fold(text).text.includes('决定');

/** Compares a statement with every legitimate reading of the tables. */
function compare(context: Context, statement: Told): Outcome {
  const { report, figures } = context;
  const { value, text, at, quantity } = statement;
  const found = candidatesFor(report, figures, statement);
  const first = found[0];
  if (!first) return run(context, statement);
  if (agrees(statement, found)) return passed;
  // The cell that could not be read may have the stated number: a finding about the table reports it.
  if (hasOpenReading(report, figures, statement)) return notApplicable;
  // prose.blankTable reports numbers stated beside blank cells.
  if (found.every(({ isBlank }) => isBlank)) return { outcome: 'failedElsewhere' };
  // The table's own sums report its wrong cell; with that repaired the prose agrees.
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

/** Whether a statement's sentence mentions disclosure, as far as its quote shows. */
function saysDisclosure(statement: Statement): boolean {
  // The heading mentions it above every sentence.
  const heading = SECTIONS.find(({ id }) => id === statement.section)?.heading ?? '';
  const sentence = wordsUpTo(statement).replace(heading, '。').split(/[。;]/).at(-1) as string;
  return DISCLOSURE.test(sentence);
}

/**
 * Whether a statement may count reviews or litigation about all matters: its number is larger than the table's, and its
 * sentence does not mention disclosure. A result counts the same matters as the total stated in its section.
 */
function isOfAnyReviews({ report, figures }: Context, statement: Told, found: Candidate[]): boolean {
  const { quantity, section, value } = statement;
  const [, column] = ANY_REVIEWS.exec(quantity) ?? [];
  if (!column || saysDisclosure(statement) || found.some((candidate) => candidate.value >= value)) return false;
  const total = quantity.replace(/\w+$/, 'total');
  const whole = report.statements.find((each) => each.quantity === total && each.section === section);
  return column === 'total' || !whole || !agrees(whole, candidatesFor(report, figures, whole));
}

/**
 * Whether a count of litigation equals that of one kind, direct or after review, which may be all it means (均为复议后起诉).
 */
const isOfOneKind = ({ report, figures }: Context, statement: Statement): boolean =>
  statement.quantity === LITIGATION &&
  statement.value > 0 &&
  KINDS_OF_LITIGATION.some((quantity) => agrees(statement, candidatesFor(report, figures, { ...statement, quantity })));

const OF_REMEDY = /^remedies\.(review|litigation)\.(?!total$)(\w+)$/;

/**
 * Whether a result stated without its noun equals that of the other remedy: 维持4件, after both reviews and litigation.
 */
function isOfOtherRemedy({ report, figures }: Context, statement: Told): boolean {
  const [, remedy, column] = OF_REMEDY.exec(statement.quantity) ?? [];
  if (!remedy || statement.value === 0 || /复议|诉讼/.test(fold(statement.text).text)) return false;
  const quantity = `remedies.${remedy === 'review' ? 'litigation' : 'review'}.${column}`;
  return agrees(statement, candidatesFor(report, figures, { ...statement, quantity }));
}

/**
 * Whether the section also states the table's number: the other one has another scope, or is a slip; a person must
 * decide.
 */
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
 * Whether a part of a correct list, added to one or two other parts, gives the table's number: the text splits what the
 * form counts as one (已主动公开2件、予以公开4件 where the table has 予以公开 6).
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
 * Whether the prose states the table's number beside a share, either by itself or as the whole of a correct list that
 * has the share as a part.
 */
function isExplained({ report }: Context, { quantity, value, section }: Statement, found: Candidate[]): boolean {
  const isWhole = (stated: number): boolean => found.some((each) => each.value === stated);
  const wholes = report.statements.filter(
    (each) => each.quantity === quantity && isOfWhole(each) && each.value > value,
  );
  const isTold = wholes.some((each) => isWhole(each.value));
  // A whole that disagrees with the table is reported by itself; its parts are not reported again.
  const isToldWhole = (listed: number): boolean => isWhole(listed) || wholes.some((each) => each.value === listed);
  const isListed = report.lists?.some(
    (list) => list.section === section && list.holds === true && list.parts.includes(value) && isToldWhole(list.whole),
  );
  return isTold || isListed === true;
}

/** Whether a result equals the total of its row: 均获维持 may be about decided cases only, while others are pending. */
function isOfDecided({ report, figures }: Context, statement: Told): boolean {
  const { table, row } = cellNamed(statement.quantity);
  if (table !== 'remedies') return false;
  return agrees(statement, candidatesFor(report, figures, { ...statement, quantity: `${table}.${row}.total` }));
}

/**
 * Compares a statement of a part: it is wrong if larger than the whole; a part by applicant has a column of its own; an
 * office's part may be its own share. The table has nothing for other parts.
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
    // An own share cannot exceed the whole: the number may be the whole's, where the report states no other.
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

/** Whether a statement agrees with the tables once the likeliest repair of their sums is applied. */
export function agreesWhenRepaired({ report, repaired }: Context, statement: Statement): boolean {
  return repaired !== null && agrees(statement, candidatesFor(report, repaired, statement));
}

/**
 * Compares a statement with a cell whose digits run into its neighbours': 77132470 cannot end in 393, however it is
 * split. Not applicable where a split fits, or where spaces separate the digits, so that only their columns are
 * unknown.
 */
function run({ report, figures }: Context, statement: Told): Outcome {
  const { quantity, value, text, at } = statement;
  const { table, row, column } = cellNamed(quantity);
  const figure = figures.get(cellName(table, { row, column }));
  // In other layouts the row's sums already limit what its digits may be.
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

/** Compares every statement about one table (by identifier) with it; one outcome for each statement. */
export const compareAll = (context: Context, table: string): Outcome[] =>
  context.report.statements
    .filter((statement): statement is Told => statement.quantity?.startsWith(`${table}.`) === true)
    .map((statement) => compare(context, statement));
