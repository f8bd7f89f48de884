import type { Medium } from '../document/page';
import { derived, SECTIONS, type SectionId } from '../forms';
import { fold } from '../text/fold';
import { hanOnly } from '../text/numbers';

/** A heading found by its context, as its words are not a usual wording. */
export interface UnusualHeading {
  id: SectionId;
  /** Folded range from the ordinal on, and the offset where the words begin. */
  start: number;
  words: number;
  end: number;
  ordinal: string | null;
}

/** Words that only one section has in its heading. */
const TERMS: Record<SectionId, RegExp> = {
  overview: /总体情况|总体概况|基本情况|概述|概况|综述|工作情况总述/,
  proactive: /主动公开/,
  applications: /依申请|公开申请|申请公开|申请办理/,
  remedies: /复议|诉讼/,
  problems: /问题|不足/,
  other: /其他|其它/,
};
/** Subjects of sections that older reports had and the form does not: 收费及减免, 咨询, 机构和人员. */
const NO_SECTION = /收费|减免|费用|咨询|人员|机构设置|收支/;
const SECTION_IDS = SECTIONS.map(({ id }) => id);

/** A line that is numbered as a section is; `BARE_OVERVIEW` is an unnumbered line that says only overview. */
const NUMBERED =
  /(?<=^|\n) *(?:第?([一二三四五六七八九十])(?:部分|章)?\s{0,2}[、.,:]|第([一二三四五六])部分|(\d)[、.])\s*([^\n。;!?]{2,46}?):?(?=\n|$)/g;
const BARE_OVERVIEW = /(?<=^|\n) *(?:工作)?(?:总体情况)?(?:概述|概况|综述|基本情况) *(?=\n|$)/g;
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** （一） at the beginning of a line: a list of sub-heads begins. */
const FIRST_SUB_HEAD = /(?:^|\n) *\(一\)/;

/** Labels of the forms' rows, which may be numbered as sections are: 四、结转下年度继续办理. */
const rowLabels = derived((all) => [
  ...new Set(
    all.flatMap(({ tables }) =>
      tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) => rows.map(({ label }) => bare(hanOnly(fold(label).text)))),
      ),
    ),
  ),
]);
const bare = (label: string): string => label.replace(/^[一二三四五六七](?=本年|上年|结转)/, '');
const MIN_LABEL = 5;

/** Whether a numbered line is, or begins with, a row's label; 六、其他 is not a row, since rows so short have digits. */
const isRow = (title: string, isChinese: boolean): boolean =>
  rowLabels().some(
    (label) =>
      (title === label && !(isChinese && title.length < 3)) || (label.length >= MIN_LABEL && title.startsWith(label)),
  );

/** Whether a heading belongs to a section that older reports had and the form does not. */
export const isNoSection = (words: string): boolean => NO_SECTION.test(words);

/** The only section whose terms a heading has; null where it has those of none or of several. */
function sectionOfWords(words: string): SectionId | null {
  if (isNoSection(words)) return null;
  const found = SECTION_IDS.filter((id) => TERMS[id]?.test(words));
  // 其他 and words for the overview occur in headings of every kind: more specific terms take precedence.
  const [only, ...more] = found.length > 1 ? found.filter((id) => id !== 'other' && id !== 'overview') : found;
  return only && !more.length ? only : null;
}

function numberedLines(text: string): (UnusualHeading & { title: string; isChinese: boolean })[] {
  const numbered = Array.from(text.matchAll(NUMBERED), (match) => {
    const title = match[4] as string;
    const end = match.index + match[0].length;
    const words = text.lastIndexOf(title, end);
    return {
      id: 'overview' as SectionId,
      start: match.index + (match[0].length - match[0].trimStart().length),
      words,
      end,
      ordinal: match[1] ?? match[2] ?? DIGITS[Number(match[3])] ?? null,
      title: hanOnly(title),
      isChinese: match[3] === undefined,
    };
  });
  const bare = Array.from(text.matchAll(BARE_OVERVIEW), (match) => {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].length;
    const title = hanOnly(match[0]);
    return { id: 'overview' as SectionId, start, words: start, end, ordinal: null, title, isChinese: true };
  });
  return [...numbered, ...bare].sort((a, b) => a.start - b.start);
}

/**
 * Finds headings of sections that were not found by their wording: numbered lines between the sections before and
 * after, recognised by a term that only this section has, or else by the ordinal alone if both neighbours are known.
 * @param found the sections that are known, with the folded ranges of their headings
 */
export function unusualHeadings(
  text: string,
  found: ReadonlyMap<SectionId, { start: number; end: number; isDigit?: boolean }>,
): UnusualHeading[] {
  // Where sections are numbered 一、, a line numbered 1. is below them.
  const isDigitUsual = [...found.values()].some(({ isDigit }) => isDigit);
  const lines = numberedLines(text).filter(
    ({ title, isChinese }) => (isChinese || isDigitUsual) && !isRow(title, isChinese),
  );
  const known = new Map<SectionId, { start: number; end: number }>(found);
  const result: UnusualHeading[] = [];
  for (const { id, ordinal } of SECTIONS) {
    if (known.has(id)) continue;
    const place = SECTION_IDS.indexOf(id);
    const before = SECTION_IDS.slice(0, place).flatMap((each) => known.get(each)?.end ?? []);
    const behind = SECTION_IDS.slice(place + 1).flatMap((each) => known.get(each)?.start ?? []);
    const [from, to] = [Math.max(0, ...before), Math.min(text.length, ...behind)];
    const within = lines.filter(({ start, end }) => start >= from && end <= to);
    const hasNeighbours =
      known.size >= 3 &&
      (place === 0 || known.has(SECTION_IDS[place - 1] as SectionId)) &&
      (place === SECTION_IDS.length - 1 || known.has(SECTION_IDS[place + 1] as SectionId));
    const line =
      within.find(({ title }) => sectionOfWords(title) === id) ??
      (hasNeighbours
        ? within.find((each) => each.ordinal === ordinal && each.isChinese && sectionOfWords(each.title) === null)
        : undefined);
    if (!line) continue;
    const { start, words, end, ordinal: own } = line;
    known.set(id, { start, end });
    result.push({ id, start, words, end, ordinal: own });
  }
  return result;
}

/**
 * Whether no list of sub-heads （一） begins between `from` and a line at `start`, so that the line, which is numbered in
 * brackets itself, may be a section's heading.
 */
export const leadsNoList = (text: string, from: number, start: number): boolean =>
  !FIRST_SUB_HEAD.test(text.slice(from, start));

/** Pictures of headings, by section: the description of such a picture has the heading's words. */
export const pictureOf = (media: Medium[], says: (words: string) => SectionId | null): [SectionId, Medium][] =>
  media.flatMap((medium): [SectionId, Medium][] => {
    const id = medium.kind === 'image' && medium.text.length < 60 ? says(medium.text) : null;
    return id ? [[id, medium]] : [];
  });
