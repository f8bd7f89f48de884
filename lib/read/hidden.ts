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

/** The edition and the year by which a page is read. */
interface Read {
  edition: Edition;
  year: number | null;
}

/** Reads the sections and tables of a source, below the page's title. */
export function contentsOf(source: Source, edition: EditionId, year: number | null, title: string): Contents {
  const found = findSections(source);
  const article = articleOf(source.folded.text, title);
  const sections = sectionReadings(source, found, (section) => mediumIn(source, section) !== undefined);
  return { found, sections, ...readTables(source, found, edition, year, article) };
}

const isRead = (table: TableReading | undefined): boolean => table?.source === 'table' || table?.source === 'flattened';
const isNothing = ({ sections, tables }: Contents): boolean =>
  sections.every(({ status }) => status !== 'present') && !Object.values(tables).some(isRead);

/** The page with its hidden content at its place, as far as that may belong to a report of this title. */
function opened(page: Page, title: string): Page | null {
  const { hidden } = page;
  if (!hidden || !title) return hidden ? unfolded(page) : null;
  const ends = foldsOf(page, hidden).map(({ end }) => end);
  const own = ofTitle(sourceOf({ ...page, ...hidden }), title, ends);
  return unfolded({ ...page, hidden: own });
}

const unseen = (figures: Figure[]): Figure[] => figures.map((figure) => ({ ...figure, shown: false }));

/**
 * Returns a source that includes the hidden content, to be read instead of the visible one, if that has nothing of a
 * report but headings and the hidden content has a report. Otherwise null.
 */
export function hiddenInstead(source: Source, seen: Contents, title: string, { edition, year }: Read): Source | null {
  if (!isNothing(seen)) return null;
  const page = opened(source.page, title);
  const behind = page && sourceOf(page);
  return behind && !isNothing(contentsOf(behind, edition.id, year, title)) ? behind : null;
}

/** The same contents, marked as not visible. */
export const allHidden = (contents: Contents): Contents => ({ ...contents, figures: unseen(contents.figures) });

/**
 * Returns the visible contents of a report, completed by sections and tables that only the hidden content has. A
 * visible table is never replaced, whatever its form, unless it is given only in words.
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
    // The headings of tabs are next to each other: which hidden pane belongs to which is unclear, but there are panes.
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
