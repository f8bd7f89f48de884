import { lowerBound } from '../collections';
import { HEADING_WORDINGS, SECTIONS, type SectionId } from '../forms';
import type { SectionReading } from '../model/schema';
import { fold } from '../text/fold';
import { hanOnly } from '../text/numbers';
import { articleEnd } from './article-end';
import { likeness } from './labels';
import { PhraseFinder } from './phrases';
import { foldedRange, original, place, type Source } from './source';

/** A section as found: its heading and its text, both folded ranges. */
export interface FoundSection {
  id: SectionId;
  /** Null where the section is missing. */
  heading: { start: number; end: number; exact: boolean; ordinal: string | null } | null;
  start: number;
  end: number;
}

interface Candidate {
  id: SectionId;
  start: number;
  end: number;
  /** Where the words begin, behind the ordinal. */
  words: number;
  score: number;
  ordinal: string | null;
  exact: boolean;
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
const DIGIT_ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** What follows the words of a heading when they are part of a sentence that lists the sections. */
const LISTED_AFTER = /^\s*(?:[、;,]|和|及|以及|与|等|六个|共|方面|部分)/;
const LISTED_BEFORE = /(?:包括|分为|包含|由|涵盖|[、;,]|和|及|以及|与|等)\s*$/;
const ACCEPT = 3;
const MIN_BRACKETED = 4;
const MAX_HEADING_LINE = 46;

function scoreOf(text: string, start: number, end: number, ordinal: string): Omit<Candidate, 'id' | 'exact'> {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 6);
  const match = ORDINAL_BEFORE.exec(before);
  const headStart = match ? start - match[0].length : start;
  const lineStart = headStart === 0 || /\n\s*$/.test(text.slice(Math.max(0, headStart - 2), headStart));
  const found = match?.[1] ?? (match?.[2] ? DIGIT_ORDINALS[Number(match[2])] : undefined) ?? match?.[3] ?? null;
  let score = 0;
  if (lineStart) score += 2;
  if (/^\s*(?:\n|$)/.test(after) || /^[:。]\s*\n/.test(after)) score += 2;
  if (match?.[3]) score -= match[3] === `(${ordinal})` ? 3 : 5;
  else if (match) score += found === ordinal ? 4 : 2;
  if (!match && !lineStart) score -= 3;
  if (LISTED_AFTER.test(after)) score -= 5;
  if (!match && LISTED_BEFORE.test(before)) score -= 5;
  return { start: headStart, words: start, end, score, ordinal: found };
}

/** Wordings of the headings, in the order in which they stand in the text. */
function candidates(text: string): Candidate[] {
  return FINDER.find(text).map(({ phrase, start, end }) => {
    const { id, ordinal, wrong } = BY_KEY.get(phrase) as Wording;
    return { id, exact: !wrong.includes(phrase), ...scoreOf(text, start, end, ordinal) };
  });
}

/** Headings whose words are misspelt or unusual: short lines with an ordinal of the first level. */
function likely(text: string, taken: Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const known = taken.map(({ words }) => words);
  for (const match of text.matchAll(
    /(?<=^|\n)\s*(?:第?([一二三四五六七八九十])(?:部分)?\s*[、.,]|(\d)[、.])\s*([^\n。]{4,46}?)(?=\n|$)/g,
  )) {
    const words = hanOnly(match[3] as string);
    const start = match.index + match[0].length - (match[3] as string).length;
    if (
      words.length < 4 ||
      match[0].length > MAX_HEADING_LINE ||
      (known[lowerBound(known, match.index)] ?? text.length) <= start + words.length
    )
      continue;
    const ordinal = match[1] ?? DIGIT_ORDINALS[Number(match[2])] ?? null;
    for (const { id, ordinal: expected, keys } of WORDINGS) {
      const like = Math.max(...keys.map((key) => likeness(words, key)));
      if (like < (ordinal === expected ? 0.5 : 0.65)) continue;
      const at = match.index + match[0].length - match[0].trimStart().length;
      found.push({
        id,
        exact: false,
        start: at,
        words: start,
        end: match.index + match[0].length,
        score: 3 + like,
        ordinal,
      });
    }
  }
  return found;
}

/**
 * Some reports number all their heads （一）, （二）: such a line counts where the section has no other head, its ordinal
 * is the section's own, and most sections are headed so.
 */
function bracketed(all: Candidate[]): Candidate[] {
  const headed = new Set(all.filter(({ score }) => score >= ACCEPT).map(({ id }) => id));
  const own = (id: SectionId): string => `(${WORDINGS.find((wording) => wording.id === id)?.ordinal})`;
  const found = all.filter(({ id, score, ordinal }) => !headed.has(id) && score >= 1 && ordinal === own(id));
  return new Set(found.map(({ id }) => id)).size >= MIN_BRACKETED
    ? found.map((each) => ({ ...each, score: ACCEPT }))
    : [];
}

/** The best candidate of each section; among equals the one with most text behind it (a table of contents has none). */
function choose(all: Candidate[], length: number): Map<SectionId, Candidate> {
  const starts = all.filter(({ score }) => score >= ACCEPT).map(({ start }) => start);
  starts.sort((a, b) => a - b);
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

/** Finds the six sections by their words; the ordinal is no evidence. Gives all six, in the order of the format. */
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
  const fuzzy = likely(text, good).filter(({ id }) => missing(id));
  const chosen = choose([...exact, ...fuzzy, ...bracketed(exact)], text.length);
  const heads = [...chosen.values()].sort((a, b) => a.start - b.start);
  return SECTIONS.map(({ id }): FoundSection => {
    const head = chosen.get(id);
    if (!head) return { id, heading: null, start: 0, end: 0 };
    const next = heads.find(({ start }) => start >= head.end);
    const { start, end, exact: isExact, ordinal } = head;
    return {
      id,
      heading: { start, end, exact: isExact, ordinal },
      start: end,
      end: next?.start ?? articleEnd(text, end),
    };
  });
}

const BARS = /[\s|｜:：.。_-]|null|undefined|NaN/g;

/** Sections as exported. A section is empty where nothing but leftovers stands under its heading. */
export function sectionReadings(
  source: Source,
  sections: FoundSection[],
  holdsMedia: (section: FoundSection) => boolean,
): SectionReading[] {
  return sections.map((section) => {
    const { id, heading, start, end } = section;
    if (!heading) return { id, status: 'missing', heading: null, characters: 0, at: [] };
    const content = source.folded.text.slice(start, end).replace(BARS, '');
    return {
      id,
      status: content || holdsMedia(section) ? 'present' : 'empty',
      heading: original(source, heading.start, heading.end),
      characters: original(source, start, end).replace(/\s/g, '').length,
      at: place(source, heading.start, heading.end),
    };
  });
}
