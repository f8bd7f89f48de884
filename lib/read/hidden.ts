import type { Page } from '../document/page';
import { type Edition, type EditionId, tableOf } from '../forms';
import type { Figure, SectionReading, TableReading } from '../model/schema';
import { articleOf } from './article-end';
import { ofTitle } from './other-reports';
import { type FoundSection, findSections, sectionReadings } from './sections';
import { type Source, sourceOf } from './source';
import { readTables } from './tables';
import { mediumIn } from './tables/non-tabular';
import { foldsOf, unfolded } from './unfolded';

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

/** The page with what is hidden in its place, as far as it may belong to a report of this title. */
function opened(page: Page, title: string): Page | null {
  const { hidden } = page;
  if (!hidden || !title) return hidden ? unfolded(page) : null;
  const ends = foldsOf(page, hidden).map(({ end }) => end);
  const own = ofTitle(sourceOf({ ...page, ...hidden }), title, ends);
  return unfolded({ ...page, hidden: own });
}

const unseen = (figures: Figure[]): Figure[] => figures.map((figure) => ({ ...figure, shown: false }));

/**
 * A source to read by instead of the one that is seen: where that has nothing of a report, or headings alone, and what is
 * hidden has one.
 */
export function hiddenInstead(source: Source, seen: Contents, title: string, { edition, year }: Read): Source | null {
  if (!isNothing(seen)) return null;
  const page = opened(source.page, title);
  const behind = page && sourceOf(page);
  return behind && !isNothing(contentsOf(behind, edition.id, year, title)) ? behind : null;
}

/** Contents of which nothing is seen. */
export const allHidden = (contents: Contents): Contents => ({ ...contents, figures: unseen(contents.figures) });

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
  const isTabbed = tables.some((id) => seen.sections.find((section) => section.id === id)?.status === 'empty');
  const behind = seen.sections.map((section, i): SectionReading => {
    const other = hidden.sections[i] as SectionReading;
    if (section.status === 'present') return section;
    if (other.status === 'present') return { ...other, shown: false };
    // The heads of a row of tabs stand together: which pane is whose cannot be told, but panes there are.
    return section.status === 'empty' && isTabbed ? { ...section, status: 'present', shown: false } : section;
  });
  if (!tables.length && behind.every((section, i) => section === seen.sections[i])) return seen;
  const figures = unseen(hidden.figures.filter(({ table }) => tables.includes(table)));
  const table = (id: string): TableReading => ({ ...(hidden.tables[id] as TableReading), shown: false });
  return {
    found: seen.found,
    sections: behind,
    tables: { ...seen.tables, ...Object.fromEntries(tables.map((id) => [id, table(id)])) },
    figures: [...seen.figures.filter((figure) => !tables.includes(figure.table)), ...figures],
  };
}
