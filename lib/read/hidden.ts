import type { Page } from '../document/page';
import { type Edition, type EditionId, tableOf } from '../forms';
import type { Figure, SectionReading, TableReading } from '../model/schema';
import { sourceRange } from '../text/fold';
import { articleOf } from './article-end';
import { mediumIn } from './non-tabular';
import { ofTitle } from './other-reports';
import { type FoundSection, findSections, sectionReadings } from './sections';
import { bodyOffset, type Source, sourceOf } from './source';
import { readTables } from './tables';
import { unfolded } from './unfolded';

/** Sections and tables as read. */
export interface Contents {
  found: FoundSection[];
  sections: SectionReading[];
  tables: Record<string, TableReading>;
  figures: Figure[];
}

/** As which edition's, and of which year, a page is read. */
interface Read {
  edition: Edition;
  year: number | null;
}

/** The sections and tables that a source has under the title of the page. */
export function contentsOf(source: Source, edition: EditionId, year: number | null, title: string): Contents {
  const found = findSections(source);
  const article = articleOf(source.folded.text, title);
  const sections = sectionReadings(source, found, (section) => mediumIn(source, section) !== undefined);
  return { found, sections, ...readTables(source, found, edition, year, article) };
}

const isRead = (table: TableReading | undefined): boolean => table?.source === 'table' || table?.source === 'flattened';
const isNothing = ({ sections, tables }: Contents): boolean =>
  sections.every(({ status }) => status !== 'present') && !Object.values(tables).some(isRead);

/** Of a page as it may be read, what may belong to a report of this title. */
const narrowed = (page: Page, title: string): Page => (title ? { ...page, ...ofTitle(sourceOf(page), title) } : page);

/** The page with what is hidden in the place of what is seen. */
function opened({ hidden, ...page }: Page, title: string): Page | null {
  return hidden ? narrowed({ ...page, ...hidden }, title) : null;
}

/** The page with what is hidden in its place, below headings that are seen. */
const openedInPlace = (page: Page, title: string): Page | null =>
  page.hidden ? narrowed(unfolded(page), title) : null;

const unseen = (figures: Figure[]): Figure[] => figures.map((figure) => ({ ...figure, shown: false }));

/**
 * A source to read by instead of the one that is seen: where that has nothing of a report, or headings alone, and what is
 * hidden has one.
 */
export function hiddenInstead(source: Source, seen: Contents, title: string, { edition, year }: Read): Source | null {
  if (!isNothing(seen)) return null;
  const isHeaded = seen.found.some(({ heading }) => heading);
  const page = isHeaded ? openedInPlace(source.page, title) : opened(source.page, title);
  const behind = page && sourceOf(page);
  return behind && !isNothing(contentsOf(behind, edition.id, year, title)) ? behind : null;
}

/** Contents of which nothing is seen. */
export const allHidden = (contents: Contents): Contents => ({ ...contents, figures: unseen(contents.figures) });

/** Sections with nothing but a heading to see, where something is hidden below it. */
function foldedSections({ page, folded }: Source, { found, sections }: Contents): SectionReading[] {
  const { segments } = page.hidden ?? {};
  return sections.flatMap((section, i): SectionReading[] => {
    const { heading, start, end } = found[i] as FoundSection;
    if (section.status !== 'empty' || !heading || !segments) return [];
    const [from, to] = sourceRange(folded, start, end);
    const isLast = page.reading.slice(to).trim() === '';
    const behind = bodyOffset(page, Math.max(0, from - 1), true);
    const before = isLast ? page.text.length : bodyOffset(page, to, false);
    const lengths = segments.length.filter((_, j) => {
      const at = segments.body[j] as number;
      return at >= behind && at < before;
    });
    const characters = lengths.reduce((sum, length) => sum + length, 0);
    return characters ? [{ ...section, status: 'present', characters }] : [];
  });
}

/**
 * What is seen of a report with the sections and tables that only what is hidden has. A table that is seen, in whatever
 * form but words, is never replaced.
 */
export function withHidden(source: Source, seen: Contents, title: string, { edition, year }: Read): Contents {
  const lacks = (id: string): boolean =>
    !['table', 'flattened', 'image', 'attachment'].includes(seen.tables[id]?.source ?? '');
  const isLacking =
    seen.sections.some(({ status }) => status !== 'present') ||
    Object.keys(seen.tables).some((id) => lacks(id) && tableOf(edition.id, id));
  const page = isLacking ? opened(source.page, title) : null;
  if (!page) return seen;
  const hidden = contentsOf(sourceOf(page), edition.id, year, title);
  const tables = Object.keys(hidden.tables).filter((id) => lacks(id) && isRead(hidden.tables[id]));
  const taken = hidden.sections.filter(
    ({ status }, i) => status === 'present' && seen.sections[i]?.status === 'missing',
  );
  const folded = foldedSections(source, seen);
  if (!tables.length && !taken.length && !folded.length) return seen;
  const figures = unseen(hidden.figures.filter(({ table }) => tables.includes(table)));
  const table = (id: string): TableReading => ({ ...(hidden.tables[id] as TableReading), shown: false });
  return {
    found: seen.found,
    sections: seen.sections.map((section) => {
      const behind = [...taken, ...folded].find(({ id }) => id === section.id);
      return behind ? { ...behind, shown: false } : section;
    }),
    tables: { ...seen.tables, ...Object.fromEntries(tables.map((id) => [id, table(id)])) },
    figures: [...seen.figures.filter((figure) => !tables.includes(figure.table)), ...figures],
  };
}
