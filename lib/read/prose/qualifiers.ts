import type { Qualifier } from '../../model/schema';
import type { Scope } from './scope';
import type { Token } from './tokens';

/** Whether the words name all kinds of applicants, so that they qualify nothing: a citizen and a legal person. */
const isEverybody = (texts: string[]): boolean =>
  texts.some((text) => /^(?:公民|个人|自然人)$/.test(text)) && texts.some((text) => text.startsWith('法人'));

const yearOf = ({ text }: Token): number => {
  const digits = text
    .slice(0, 4)
    .replace(/[〇零一二三四五六七八九]/g, (c) => String('〇一二三四五六七八九'.indexOf(c === '零' ? '〇' : c)));
  return Number(digits);
};

/** Whether a year is the report's own. If that is unknown, any year may be, except one that is compared with. */
const isOwnYear = (token: Token, year: number | null, compared: boolean): boolean =>
  year === null ? !compared : yearOf(token) === year;

function timeOf(near: Token[], { year }: Scope): Qualifier | undefined {
  const compared = near.some(({ kind }) => kind === 'than');
  const token = near.find(
    (each) =>
      each.kind === 'quarter' || each.kind === 'lastYear' || (each.kind === 'year' && !isOwnYear(each, year, compared)),
  );
  return token && { kind: 'time', text: token.kind === 'year' ? token.text.replace(/度$/, '') : token.text };
}

function partOf(near: Token[], { isRegional }: Scope): Qualifier | undefined {
  const at = near.findIndex(
    ({ kind }) => kind === 'part' || ((kind === 'officePart' || kind === 'government') && isRegional),
  );
  const token = near[at];
  if (!token) return undefined;
  // All the schools of a district are not offices of it, and so always a part.
  if (/学校|中小学|医院|卫生院/.test(token.text)) return { kind: 'part', text: token.text };
  // The nearest tokens are first: those after the part here come before it in the sentence.
  const isWhole = near.slice(at + 1).some(({ kind }) => kind === 'whole');
  const onBehalf = near.find(({ kind }) => kind === 'onBehalf');
  // 代市政府答复22件 is a part beside the office's own; 代表市政府受理 is said of all applications.
  if (onBehalf?.text === '代') return { kind: 'part', text: `代${token.text}` };
  return isWhole || onBehalf ? undefined : { kind: 'part', text: token.text };
}

function cumulativeOf(near: Token[]): Qualifier | undefined {
  const token = near.find(({ kind }) => kind === 'cumulative');
  return token && { kind: 'cumulative', text: token.text };
}

/**
 * The qualifiers that the words before a count give it.
 * @param near tokens of its clause, the nearest first
 */
export function qualifiersOf(near: Token[], scope: Scope): Qualifier[] {
  const texts = (kind: Token['kind']): string[] => near.filter((each) => each.kind === kind).map(({ text }) => text);
  const applicants = texts('applicant').reverse();
  const channels = texts('channel').reverse();
  const first = near.find(({ kind }) => kind !== 'filler' && kind !== 'total');
  // 较上年增加5件: 5 is of neither year. 公民政府信息公开申请 are anybody's.
  return [
    first?.kind === 'more' ? undefined : timeOf(near, scope),
    cumulativeOf(near),
    partOf(near, scope),
    applicants.length && !isEverybody(applicants) && !(first?.kind === 'application' && `${applicants}` === '公民')
      ? ({ kind: 'applicant', text: applicants.join('、') } as const)
      : undefined,
    channels.length ? ({ kind: 'channel', text: channels.join('、') } as const) : undefined,
    first?.kind === 'more' ? ({ kind: 'comparison', text: first.text } as const) : undefined,
  ].filter((each) => each !== undefined);
}

/** Whether a token says that the words after it are about the report's own year. */
export const isThisYear = (token: Token, { year }: Scope): boolean =>
  token.kind === 'thisYear' || (token.kind === 'year' && year !== null && yearOf(token) === year);

/** Whether a year is before, equal to or after the report's; null where that is unknown. */
export function sideOf(token: Token, { year }: Scope): 'before' | 'own' | 'after' | null {
  if (year === null) return null;
  const stated = yearOf(token);
  if (stated === year) return 'own';
  return stated < year ? 'before' : 'after';
}
