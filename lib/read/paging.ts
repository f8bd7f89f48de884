import type { FoundSection } from './sections';
import type { Source } from './source';

/** What links from page to page of an article are made of: 首页 上一页 1 2 3 下一页, 1/3, 第1页, 共3页, 123下一页; Page 8, P. 8 of a book. */
const PIECE =
  /(?:(?<=\n)|^)P(?:age|\.) ?(?<leaf>\d{1,2})(?= ?(?:\n|-))|(?<back>首页|[上前]一?页)|(?<next>[下后]一?页|尾页|末页)|(?<ordinal>第 ?)?(?<here>\d{1,2}) ?\/ ?(?<of>\d{1,2})(?<unit> ?页)?|第 ?(?<page>\d{1,2}) ?页|共 ?(?<all>\d{1,2}) ?页|(?<!\d)(?<together>12(?:3(?:4(?:5\d{0,14})?)?)?)(?=[下后]一?页|尾页|末页)|(?<![\d.])(?<number>\d{1,2})(?![\d.]\d)/g;
/** What stands between two of them. */
const GAP = /^[\s|[\]()<>,/.…·]{0,9}$/;
/** A link to what follows. */
const REST = /(?:余下|剩余)(?:全文|内容)(?!\S{4})/;

/** A row of such pieces. */
interface Links {
  end: number;
  /** Whether there is a way back, and on. */
  hasBack: boolean;
  hasNext: boolean;
  /** Pages by their numbers, in a row; and how many there are said to be. */
  numbers: number[];
  count: number;
  /** Which page this is, as it says. */
  pages: number[];
}

function rowsOfLinks(text: string): Links[] {
  const rows: Links[] = [];
  for (const { 0: piece, index, groups = {} } of text.matchAll(PIECE)) {
    let row = rows.at(-1);
    const gap = text.slice(row?.end, index);
    if (!row || !GAP.test(gap)) {
      row = { end: 0, hasBack: false, hasNext: false, numbers: [], count: 0, pages: [] };
      rows.push(row);
    }
    const { leaf, back, next, ordinal, here, of, unit, page, all, together, number } = groups;
    row.end = index + piece.length;
    row.hasBack ||= back !== undefined;
    row.hasNext ||= next !== undefined;
    // A book has as many pages at least as the number of any.
    row.count = Math.max(row.count, Number(of ?? all ?? leaf ?? 0));
    if (leaf || page || (ordinal && unit)) row.pages.push(Number(leaf ?? page ?? here));
    if (back) row.numbers = [];
    if (together) row.numbers = [1, 2];
    if (number && !row.hasNext) row.numbers = inARow(row.numbers, Number(number), gap);
  }
  return rows;
}

/** The numbers of pages with one more; those that it does not follow were figures of something else, as above the links. */
function inARow(numbers: number[], number: number, gap: string): number[] {
  const last = numbers.at(-1);
  if (last === undefined || last === 0) return [number];
  return number === last + 1 || (number > last && /[.…]/.test(gap)) ? [...numbers, number] : [number];
}

/** Whether a row leads to other pages of the same article. */
function leadsOn({ hasBack, hasNext, numbers, count }: Links): boolean {
  if (!hasBack && !hasNext) return false;
  const [first = 0, second = 0] = numbers;
  return count > 1 || (second === first + 1 && (first === 1 || (hasBack && hasNext)));
}

/** Whether a report lacks sections that may stand on other pages of the same article. */
export function isOnePageOfSeveral({ folded: { text } }: Source, sections: FoundSection[]): boolean {
  const found = sections.filter(({ heading }) => heading);
  if (!found.length || found.length === sections.length) return false;
  const rows = rowsOfLinks(text);
  // Below each page of a printed report stands which it is: then the others are here too.
  const told = new Set(rows.flatMap(({ pages }) => pages));
  return (
    rows.some(leadsOn) ||
    (told.size === 1 && rows.some(({ pages, count }) => pages.length > 0 && count > 1)) ||
    REST.test(text)
  );
}
