import { NOTICE_SERIES, NOTICES } from '../forms/notices';
import type { Citation } from '../model/schema';
import { original, place, type Source } from './source';

/** The series with characters lost or mistaken: 公开办涵, 国办公开函, 国办开办函, 国办公开办. */
const SERIES = '国办公?开?办?[函涵]|国?办?公开办?[函涵]|国公开办[函涵]|国办公开办?';
/** 〔2021〕30号 whole or with characters lost: 〔202130号, 〔2021〕30. */
const NUMBER = '\\s*([[(]?)\\s*(20\\d\\d)\\s*年?\\s*([\\])]?)\\s*第?\\s*(\\d{1,3})\\s*(号?)';
const NUMBERED = new RegExp(`(${SERIES})${NUMBER}`, 'g');
const TITLED = new RegExp(NOTICES.map(({ words }) => `(${words.source})`).join('|'), 'g');
/** Text between a title and its own number: the rest of the title, marks, the issuer. */
const BETWEEN = /^[^。;\n《]{0,24}$/;
const OLD_DECREE = /(?:国务院)?(?:令)?第?492号令?/g;
/** A report may say that decree 711 revised decree 492. */
const REVISED = /711号|修订|修改|废止/;
/** Before a series: 省政府办公厅 has series of its own with the same ending. */
const OTHER_SERIES = /[府厅省市县区委政]$/;
/** Maximum number of citations: no real report has more. */
const MAX_CITATIONS = 50;

interface Title {
  notice: (typeof NOTICES)[number];
  start: number;
  end: number;
}

/** A notice's issuer before its title; `OTHER_NUMBER` is another series' number after it, as provinces pass it on. */
const ISSUED_BY = /[府办厅局委室]$/;
const OURS = /国务院办公厅|国办|政务公开办公室$/;
const OTHER_NUMBER = /^[》"]?\s*[([](?!国办公|国?办?公开办?[函涵])[\u4e00-\u9fff]{1,12}[[(]?20\d\d/;

function isOurs(text: string, { start, end }: Omit<Title, 'notice'>): boolean {
  const issuer = /[^《。,;:\n()"]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  if (ISSUED_BY.test(issuer) && !OURS.test(issuer)) return false;
  return !OTHER_NUMBER.test(text.slice(end, end + 30));
}

function titlesIn(text: string): Title[] {
  return Array.from(text.matchAll(TITLED), (match) => {
    const which = match.slice(1).findIndex((group) => group !== undefined);
    return { notice: NOTICES[which] as Title['notice'], start: match.index, end: match.index + match[0].length };
  }).filter((title) => isOurs(text, title));
}

const isKnown = (year: number, number: number): boolean =>
  NOTICES.some((notice) => notice.year === year && notice.number === number);

const numberOf = ({ year, number }: { year: number; number: number }) => ({ year, number });

/**
 * Finds what the report cites, in the order of the text: notices by number, by title or by both, and the decree that is
 * no longer in force. A number is returned together with the notice whose title precedes it, since a correct number
 * after another title is wrong.
 */
export function citationsOf(source: Source): Citation[] {
  const { text } = source.folded;
  const titles = titlesIn(text);
  const used = new Set<Title>();
  const found: (Citation & { start: number })[] = [];
  const add = (start: number, end: number, rest: Omit<Citation, 'text' | 'at'>): void => {
    if (found.length < MAX_CITATIONS)
      found.push({ start, text: original(source, start, end), at: place(source, start, end), ...rest });
  };
  for (const match of text.matchAll(NUMBERED)) {
    const [whole, series = '', open, yearText, close, numberText, mark] = match;
    const [year, number] = [Number(yearText), Number(numberText)];
    const title = titles.findLast(
      (each) => each.end <= match.index && !used.has(each) && BETWEEN.test(text.slice(each.end, match.index)),
    );
    if (title) used.add(title);
    const isWhole = series === NOTICE_SERIES;
    const isMistaken = series.endsWith('涵') && series.length === NOTICE_SERIES.length;
    // 国办函 is a series too: it certainly lost characters only after a title and with a number of one of these notices.
    const isAnother = series === '国办函' ? !title : OTHER_SERIES.test(text.charAt(match.index - 1));
    if (!isWhole && !isMistaken && (isAnother || !isKnown(year, number))) continue;
    const garbled = !isWhole || !open || !close || !mark;
    add(match.index, match.index + whole.length, {
      kind: 'notice',
      cited: { year, number },
      titled: title ? numberOf(title.notice) : null,
      garbled,
    });
  }
  for (const title of titles) {
    if (!used.has(title))
      add(title.start, title.end, { kind: 'notice', cited: null, titled: numberOf(title.notice), garbled: false });
  }
  for (const match of text.matchAll(OLD_DECREE)) {
    const end = match.index + match[0].length;
    const revised = REVISED.test(text.slice(Math.max(0, match.index - 30), end + 40));
    add(match.index, end, {
      kind: 'decree',
      cited: { year: 2007, number: 492 },
      titled: null,
      garbled: false,
      revised,
    });
  }
  return found.sort((a, b) => a.start - b.start).map(({ start: _, ...citation }) => citation);
}
