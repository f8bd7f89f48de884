import { type SectionId, tableIds, tablesOf } from '../../forms';
import type { List, Published, Share, Statement } from '../../model/schema';
import type { FoundSection } from '../sections';
import { foldedRange, original, place, type Source } from '../source';
import { namesRow } from '../tables/cells';
import { readParagraph } from './paragraph';
import { type Scope, scopeOf } from './scope';
import type { Compact } from './tokens';

/** The figures that the prose of a report states. */
export interface Prose {
  statements: Statement[];
  lists: List[];
  shares: Share[];
  published: Published[];
  /** Whether the limit of any of them was reached. */
  truncated: boolean;
}

/** Maximum number of each: no real report has more. */
const MAX_STATEMENTS = 500;
const MAX_LISTS = 200;
const MAX_SHARES = 200;
const MAX_PUBLISHED = 100;
const MAX_TEXT = 120;

/** Collects the figures of a report's prose, paragraph by paragraph. */
class ProseReader {
  readonly prose: Prose = { statements: [], lists: [], shares: [], published: [], truncated: false };

  constructor(private readonly source: Source) {}

  /** The page's own text for a range of compact text, and its selectors. */
  private quote({ at }: Compact, start: number, end: number): Pick<Statement, 'text' | 'at'> {
    const [from, to] = [at[start] as number, (at[end - 1] as number) + 1];
    return { text: original(this.source, from, to), at: place(this.source, from, to) };
  }

  paragraph(start: number, end: number, scope: Scope): void {
    const { statements, lists, shares, published } = this.prose;
    const { section } = scope;
    const found = readParagraph(this.source.folded.text, start, end, scope, {
      statements: MAX_STATEMENTS - statements.length,
      lists: MAX_LISTS - lists.length,
      shares: MAX_SHARES - shares.length,
      published: MAX_PUBLISHED - published.length,
    });
    const quote = (from: number, to: number) => ({ ...this.quote(found.compact, from, to), section });
    for (const { quantity, amount, qualifiers, start, end } of found.statements) {
      statements.push({ quantity, ...amount, ...quote(start, end), ...(qualifiers.length && { qualifiers }) });
    }
    for (const { whole, parts, complete, holds, start, end } of found.lists) {
      const { text, ...where } = quote(start, end);
      const values = parts.map(({ amount }) => amount.value);
      lists.push({
        whole: whole.amount.value,
        parts: values,
        complete,
        holds,
        text: text.slice(0, MAX_TEXT),
        ...where,
      });
    }
    for (const { received, handled, start, end } of found.rates) {
      const holds = received === handled;
      lists.push({ whole: received, parts: [handled], complete: true, holds, kind: 'rate', ...quote(start, end) });
    }
    for (const { start, end, ...share } of found.shares) shares.push({ ...share, ...quote(start, end) });
    for (const { percent, now, before, holds, start, end } of found.growths)
      shares.push({ kind: 'growth', percent, part: now, whole: before, holds, ...quote(start, end) });
    for (const { start, end, ...told } of found.published) published.push({ ...told, ...quote(start, end) });
  }
}

/** Minimum number of rows of a table of the form: a smaller grid is none, whatever it names. */
const FEW_ROWS = 3;

/** The ranges of the form's own tables in a section: remarks in their cells explain a figure but state none. */
function tablesIn(source: Source, section: SectionId): [start: number, end: number][] {
  const own = tableIds().filter((id) => tablesOf(id).some((table) => table.section === section));
  return source.page.grids
    .filter(({ kind, rows }) => kind === 'table' && rows >= FEW_ROWS)
    .filter((grid) => own.some((table) => namesRow(source, grid, table)))
    .map((grid) => foldedRange(source, grid));
}

/**
 * Reads the figures that the prose of a report's sections states, in page order: statements that mean a row of the
 * tables, lists of a whole and its parts, shares, and what each channel published. It leaves out what it cannot assign.
 * @param issuer the body's name (Simplified); with the year it tells whose count and of which year a count is
 * @param year the year that the report is about
 */
export function readProse(source: Source, sections: FoundSection[], issuer: string | null, year: number | null): Prose {
  const reader = new ProseReader(source);
  const { text } = source.folded;
  const body = scopeOf(issuer, year);
  const headed = sections.filter(({ heading }) => heading);
  for (const { id, start, end } of headed) {
    const tables = tablesIn(source, id as SectionId);
    for (let from = start; from < end; ) {
      const next = text.indexOf('\n', from);
      const to = next < 0 || next > end ? end : next;
      const isRemark = tables.some((table) => from >= table[0] && to <= table[1]);
      if (to > from && !isRemark) reader.paragraph(from, to, { ...body, section: id as SectionId });
      from = to + 1;
    }
  }
  const { prose } = reader;
  const { statements, lists, shares, published } = prose;
  prose.truncated =
    statements.length >= MAX_STATEMENTS ||
    lists.length >= MAX_LISTS ||
    shares.length >= MAX_SHARES ||
    published.length >= MAX_PUBLISHED;
  return prose;
}
