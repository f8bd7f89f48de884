import { lowerBound } from '../collections';
import { HEADING_WORDINGS, SECTIONS, type SectionId } from '../forms';
import type { SectionReading } from '../model/schema';
import { fold } from '../text/fold';
import { hanOnly } from '../text/numbers';
import { articleEnd } from './article-end';
import { PhraseFinder } from './phrases';
import { foldedRange, original, place, type Source } from './source';
import { likeness } from './tables/labels';
import { isNoSection, leadsNoList, pictureOf, unusualHeadings } from './unusual-headings';

/** A section as found: its heading and its text, both folded ranges. */
export interface FoundSection {
  id: SectionId;
  /** Null where the section is missing. */
  heading: { start: number; end: number; exact: boolean; ordinal: string | null; picture?: string } | null;
  start: number;
  end: number;
}

interface Candidate {
  id: SectionId;
  start: number;
  end: number;
  /** Where the words begin, after the ordinal. */
  words: number;
  score: number;
  ordinal: string | null;
  exact: boolean;
  /** Whether it is numbered 1. 2., as sub-heads are where sections are numbered 一、二、. */
  isDigit?: boolean;
  /** The description of a picture that is the heading. */
  picture?: string;
}

const WORDINGS = SECTIONS.map(({ id, ordinal, heading }) => {
  const { aliases, misspellings = [] } = HEADING_WORDINGS[id] ?? { aliases: [] };
  const prepared = (wordings: string[]): string[] => wordings.map((wording) => hanOnly(fold(wording).text));
  const wrong = prepared(misspellings);
  const keys = [...prepared([heading, ...aliases]), ...wrong];
  return { id, ordinal, keys, wrong };
});
type Wording = (typeof WORDINGS)[number];
const BY_KEY = new Map<string, Wording>(WORDINGS.flatMap((wording) => wording.keys.map((key) => [key, wording])));
const FINDER = new PhraseFinder([...BY_KEY.keys()]);

/** 一、 第一、 一. 1. 1、 第一部分 before a heading; （一） marks a sub-head. */
const ORDINAL_BEFORE =
  /(?:第?([一二三四五六七八九十]{1,2})(?:部分|章)?\s*[、.,:]?|(\d{1,2})\s*[、.]|(\([一二三四五六七八九十]+\))[、.]?)\s*$/;
/** Marks before a heading without such an ordinal: ■, Ⅰ., 壹、, 01 at the beginning of a line. */
const MARK_BEFORE =
  /(?:^|\n)\s*(?:[■◆●★▲□◇▶►▪•※○◎◉☆§]+|(?:I{1,3}|IV|VI?|[壹贰叁肆伍陆ⅠⅡⅢⅣⅤⅥ])\s*[、.]|0[1-6]\s*[、.]?)\s*$/;
const DIGIT_ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** Text after a heading's words that shows that they are part of a sentence that lists the sections. */
const LISTED_AFTER = /^\s*(?:[、;,]|和|及|以及|与|等|六个|共|方面|部分)/;
const LISTED_BEFORE = /(?:包括|分为|包含|由|涵盖|[、;,]|和|及|以及|与|等)\s*$/;
const ACCEPT = 3;
const MIN_BRACKETED = 4;
/** Minimum number of sections numbered 一、 that show that 1. numbers sub-heads. */
const MIN_NUMBERED = 3;
const MAX_HEADING_LINE = 46;

function scoreOf(text: string, start: number, end: number, ordinal: string): Omit<Candidate, 'id' | 'exact'> {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 6);
  const match = ORDINAL_BEFORE.exec(before);
  const headStart = match ? start - match[0].length : start;
  const isMarked = !match && MARK_BEFORE.test(before);
  const lineStart = isMarked || headStart === 0 || /\n\s*$/.test(text.slice(Math.max(0, headStart - 2), headStart));
  const found = match?.[1] ?? (match?.[2] ? DIGIT_ORDINALS[Number(match[2])] : undefined) ?? match?.[3] ?? null;
  let score = 0;
  if (lineStart) score += 2;
  // A mark at the end of a numbered heading does not make it part of a list: 一、总体情况、.
  const endsLine = /^\s*(?:\n|$)/.test(after) || (match ? /^[:。、,.;]\s*\n/ : /^[:。]\s*\n/).test(after);
  if (endsLine) score += 2;
  if (match?.[3]) score -= match[3] === `(${ordinal})` ? 3 : 5;
  else if (match) score += found === ordinal ? 4 : 2;
  if (!match && !lineStart) score -= 3;
  if (!endsLine && LISTED_AFTER.test(after)) score -= 5;
  if (!match && !isMarked && LISTED_BEFORE.test(before)) score -= 5;
  return { start: headStart, words: start, end, score, ordinal: found, isDigit: match?.[2] !== undefined };
}

/** Occurrences of the headings' wordings, in the order of the text. */
function candidates(text: string): Candidate[] {
  return FINDER.find(text).map(({ phrase, start, end }) => {
    const { id, ordinal, wrong } = BY_KEY.get(phrase) as Wording;
    // 【总体情况】 is a head in brackets.
    const inBrackets = text[start - 1] === '[' && text[end] === ']' ? 1 : 0;
    return { id, exact: !wrong.includes(phrase), ...scoreOf(text, start - inBrackets, end + inBrackets, ordinal) };
  });
}

/**
 * Likely headings of the given sections with misspelt or unusual words: short lines with an ordinal of the first level.
 */
function likely(text: string, taken: Candidate[], wordings: Wording[]): Candidate[] {
  const found: Candidate[] = [];
  if (!wordings.length) return found;
  const known = taken.map(({ words }) => words);
  for (const match of text.matchAll(
    /(?<=^|\n)\s*(?:第?([一二三四五六七八九十])(?:部分)?\s*[、.,]|(\d)[、.])\s*([^\n。]{4,46}?)(?=\n|$)/g,
  )) {
    const words = hanOnly(match[3] as string);
    const start = match.index + match[0].length - (match[3] as string).length;
    if (
      words.length < 4 ||
      isNoSection(words) ||
      match[0].length > MAX_HEADING_LINE ||
      (known[lowerBound(known, match.index)] ?? text.length) <= start + words.length
    )
      continue;
    const ordinal = match[1] ?? DIGIT_ORDINALS[Number(match[2])] ?? null;
    for (const { id, ordinal: expected, keys } of wordings) {
      const least = ordinal === expected ? 0.5 : 0.65;
      const like = Math.max(...keys.map((key) => likeness(words, key, least - 0.01)));
      if (like < least) continue;
      const at = match.index + match[0].length - match[0].trimStart().length;
      found.push({
        id,
        exact: false,
        start: at,
        words: start,
        end: match.index + match[0].length,
        score: 3 + like,
        ordinal,
        isDigit: match[2] !== undefined,
      });
    }
  }
  return found;
}

/**
 * Some reports number all their headings （一）, （二）. Such a line counts if the section has no other heading, the ordinal
 * is the section's own, and most sections have such a heading.
 */
function bracketed(all: Candidate[]): Candidate[] {
  const headed = new Set(all.filter(({ score }) => score >= ACCEPT).map(({ id }) => id));
  const own = (id: SectionId): string => `(${WORDINGS.find((wording) => wording.id === id)?.ordinal})`;
  const found = all.filter(({ id, score, ordinal }) => !headed.has(id) && score >= 1 && ordinal === own(id));
  return new Set(found.map(({ id }) => id)).size >= MIN_BRACKETED
    ? found.map((each) => ({ ...each, score: ACCEPT }))
    : [];
}

/**
 * Minimum number of headings that are a table of contents, and the maximum number of characters between two of them.
 */
const MIN_CONTENTS = 5;
const BETWEEN_CONTENTS = 8;

/**
 * Headings that follow each other with nothing in between: a table of contents, if their sections have other headings.
 */
function contentsAmong(sorted: Candidate[]): Set<Candidate> {
  const found = new Set<Candidate>();
  let run: Candidate[] = [];
  let sections = new Set<SectionId>();
  for (const [i, candidate] of sorted.entries()) {
    const before = sorted[i - 1];
    if (!before || candidate.start - before.end > BETWEEN_CONTENTS) {
      run = [];
      sections = new Set();
    }
    run.push(candidate);
    sections.add(candidate.id);
    if (sections.size < MIN_CONTENTS) continue;
    for (const each of run) found.add(each);
    run = [];
  }
  return found;
}

/**
 * Chooses the best candidate of each section; among equals the one followed by most text. An entry in a table of
 * contents counts only if the section has no other candidate.
 */
function choose(given: Candidate[], length: number): Map<SectionId, Candidate> {
  const accepted = given.filter(({ score }) => score >= ACCEPT).sort((a, b) => a.start - b.start);
  const starts = accepted.map(({ start }) => start);
  const contents = contentsAmong(accepted);
  const others = new Set(accepted.filter((each) => !contents.has(each)).map(({ id }) => id));
  const all = given.filter((each) => !contents.has(each) || !others.has(each.id));
  const room = ({ end }: Candidate): number => (starts[lowerBound(starts, end)] ?? length) - end;
  const chosen = new Map<SectionId, Candidate>();
  for (const candidate of all) {
    if (candidate.score < ACCEPT) continue;
    const best = chosen.get(candidate.id);
    const better =
      !best ||
      candidate.score > best.score + 1 ||
      (candidate.score >= best.score - 1 && room(candidate) > room(best) + 8);
    if (better) chosen.set(candidate.id, candidate);
  }
  return chosen;
}

/** 1. at the beginning of a line: a numbering of sub-heads begins. */
const FIRST_DIGIT = /\n\s*1\s*[、.]/;
/** A numbered line. Only if the next is 2. do sub-heads begin: a section may be numbered 1. by a slip. */
const NUMBERED_LINE = /\n\s*(\d{1,2})\s*[、.]/;

/**
 * Drops sub-heads. Where sections are numbered 一、, a line numbered 1. that repeats the words of a section's heading is
 * a sub-head; so is one whose numbering began within such a section: 一、总体情况, 1.主动公开情况, 2.依申请公开情况.
 */
function withoutSubHeads(text: string, all: Candidate[]): Candidate[] {
  const numbered = all.filter(({ id, score, ordinal }) => score >= ACCEPT && ordinal === ordinalOf(id));
  const inHan = numbered.filter(({ isDigit }) => !isDigit);
  const sections = new Set(inHan.map(({ id }) => id));
  const isRepeated = ({ id }: Candidate): boolean => sections.size >= MIN_NUMBERED && sections.has(id);
  const isWithin = ({ start, end, ordinal }: Candidate): boolean => {
    const above = inHan.findLast((each) => each.end <= start);
    if (!above) return false;
    const next = inHan.find((each) => each.start >= end)?.start ?? text.length;
    if (ordinal === '一') return NUMBERED_LINE.exec(text.slice(end, next))?.[1] === '2';
    return FIRST_DIGIT.test(text.slice(above.end, start));
  };
  return all.filter((each) => !each.isDigit || !(isRepeated(each) || isWithin(each)));
}

const ordinalOf = (id: SectionId): string => SECTIONS.find((section) => section.id === id)?.ordinal ?? '';

/** Adds headings that only their position identifies: （一）总体情况 before 二、, a picture of the words, another wording. */
function addByPlace(source: Source, all: Candidate[], chosen: Map<SectionId, Candidate>): void {
  const { text } = source.folded;
  const edges = (id: SectionId): [number, number] => {
    const place = SECTIONS.findIndex((section) => section.id === id);
    const before = SECTIONS.slice(0, place).flatMap((each) => chosen.get(each.id)?.end ?? []);
    const behind = SECTIONS.slice(place + 1).flatMap((each) => chosen.get(each.id)?.start ?? []);
    return [Math.max(0, ...before), Math.min(text.length, ...behind)];
  };
  const fits = ({ id, start, end }: Candidate): boolean => {
    const [from, to] = edges(id);
    return !chosen.has(id) && start >= from && end <= to;
  };
  for (const candidate of all) {
    const isOwn = candidate.ordinal === `(${ordinalOf(candidate.id)})` && candidate.score >= 1;
    if (isOwn && fits(candidate) && leadsNoList(text, edges(candidate.id)[0], candidate.start))
      chosen.set(candidate.id, candidate);
  }
  const says = (words: string): SectionId | null =>
    BY_KEY.get(hanOnly(fold(words).text).replace(/^[一二三四五六]/, ''))?.id ?? null;
  for (const [id, { offset, text: picture }] of pictureOf(source.page.media, says)) {
    const [at] = foldedRange(source, { start: offset, end: offset });
    const candidate = { id, start: at, words: at, end: at, score: ACCEPT, ordinal: null, exact: true, picture };
    if (fits(candidate)) chosen.set(id, candidate);
  }
  for (const heading of unusualHeadings(text, chosen))
    chosen.set(heading.id, { ...heading, score: ACCEPT, exact: false });
}

/** Finds the six sections by words, ordinal and position together. Returns all six, in the form's order. */
export function findSections(source: Source): FoundSection[] {
  const { text } = source.folded;
  const exact = candidates(text);
  const starts = exact.map(({ start }) => start);
  for (const range of source.page.headings) {
    const [start, end] = foldedRange(source, range);
    for (let i = lowerBound(starts, start); i < exact.length && (exact[i] as Candidate).end <= end + 1; i++) {
      (exact[i] as Candidate).score += 2;
    }
  }
  const good = exact.filter(({ score }) => score >= ACCEPT);
  const missing = (id: SectionId): boolean => !good.some((candidate) => candidate.id === id);
  const fuzzy = likely(
    text,
    good,
    WORDINGS.filter(({ id }) => missing(id)),
  );
  const chosen = choose(withoutSubHeads(text, [...exact, ...fuzzy, ...bracketed(exact)]), text.length);
  addByPlace(source, exact, chosen);
  const heads = [...chosen.values()].sort((a, b) => a.start - b.start);
  return SECTIONS.map(({ id }): FoundSection => {
    const head = chosen.get(id);
    if (!head) return { id, heading: null, start: 0, end: 0 };
    const next = heads.find((each) => each !== head && each.start >= head.end);
    const { start, end, exact: isExact, ordinal, picture } = head;
    return {
      id,
      heading: { start, end, exact: isExact, ordinal, ...(picture !== undefined && { picture }) },
      start: end,
      end: next?.start ?? articleEnd(text, end),
    };
  });
}

/** A text of nothing but leftovers. */
const BARS = /^(?:[\s|｜:：.。_-]|null|undefined|NaN)*$/;

/** A section that says it has nothing to say: 无, 无明显问题, a slash. */
const NOTHING =
  /^(?:(?:(?:目前|本年度?|20\d\d年度?),?)?(?:我[\u4e00-\u9fff]|本[\u4e00-\u9fff]{1,2})?(?:暂?无(?:此项)?|没有|不存在|未发现|尚未发现|暂未发现|未存在)(?:存在)?(?:明显|突出|重大|较大|其他)?的?(?:主要|突出)?的?(?:问题|情况)?(?:[及和与]改进(?:情况|措施)?)?[。.]?|[/\\×*]+)$/;

/** Returns the sections as exported. A section is empty if there are only leftovers under its heading. */
export function sectionReadings(
  source: Source,
  sections: FoundSection[],
  holdsMedia: (section: FoundSection) => boolean,
): SectionReading[] {
  return sections.map((section) => {
    const { id, heading, start, end } = section;
    if (!heading) return { id, status: 'missing', heading: null, characters: 0, at: [] };
    const content = source.folded.text.slice(start, end);
    const isNothing = NOTHING.test(content.replace(/\s+/g, ''));
    return {
      id,
      status: !BARS.test(content) || holdsMedia(section) ? 'present' : 'empty',
      heading: heading.picture ?? original(source, heading.start, heading.end),
      characters: original(source, start, end).replace(/\s+/g, '').length,
      at: place(source, heading.start, heading.end),
      ordinal: heading.ordinal,
      ...(!heading.exact && { misnamed: true }),
      ...(isNothing && { saysNothing: true }),
    };
  });
}
