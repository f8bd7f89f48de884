import type { FoundSection } from './sections';
import type { Source } from './source';

/** Pieces of the links between pages of an article: 首页 上一页 1 2 3 下一页, 1/3, 第1页, 共3页, 123下一页; Page 8, P. 8 of a book. */
const PIECE =
  /(?:(?<=\n)|^)P(?:age|\.) ?(?<leaf>\d{1,2})(?= ?(?:\n|-))|(?<back>首页|[上前]一?页)|(?<next>[下后]一?页|尾页|末页)|(?<ordinal>第 ?)?(?<here>\d{1,2}) ?\/ ?(?<of>\d{1,2})(?<unit> ?页)?|第 ?(?<page>\d{1,2}) ?页|共 ?(?<all>\d{1,2}) ?页|(?<!\d)(?<together>12(?:3(?:4(?:5\d{0,14})?)?)?)(?=[下后]一?页|尾页|末页)|(?<![\d.])(?<number>\d{1,2})(?![\d.]\d)/g;
/** Text between two such pieces. */
const GAP = /^[\s|[\]()<>,/.…·]{0,9}$/;
/** A link to the rest of the text. */
const REST = /(?:余下|剩余)(?:全文|内容)(?!\S{4})/;

/** A row of such pieces. */
interface Links {
  end: number;
  /** Whether there are links to the page before and to the next. */
  hasBack: boolean;
  hasNext: boolean;
  /** The consecutive page numbers; and the stated number of pages. */
  numbers: number[];
  count: number;
  /** The stated numbers of the current page. */
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
    // A book has at least as many pages as any page number in it.
    row.count = Math.max(row.count, Number(of ?? all ?? leaf ?? 0));
    if (leaf || page || (ordinal && unit)) row.pages.push(Number(leaf ?? page ?? here));
    if (back) row.numbers = [];
    if (together) row.numbers = [1, 2];
    if (number && !row.hasNext) row.numbers = inARow(row.numbers, Number(number), gap);
  }
  return rows;
}

/** Adds a page number; earlier ones that it does not follow were other figures, as above the links, and are dropped. */
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

/** Whether a report lacks sections that may be on other pages of the same article. */
export function isOnePageOfSeveral({ folded: { text } }: Source, sections: FoundSection[]): boolean {
  const found = sections.filter(({ heading }) => heading);
  if (!found.length || found.length === sections.length) return false;
  const rows = rowsOfLinks(text);
  // Each sheet of a printed report has its page number: several numbers mean that all sheets are here.
  const told = new Set(rows.flatMap(({ pages }) => pages));
  return (
    rows.some(leadsOn) ||
    (told.size === 1 && rows.some(({ pages, count }) => pages.length > 0 && count > 1)) ||
    REST.test(text)
  );
}
