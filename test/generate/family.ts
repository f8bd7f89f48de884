import type { FormTable, TableId } from '../../lib/forms';
import { type Article, htmlArticle } from './article';
import { zeros } from './dress';
import { type FigureSet, type TableCell, tablesIn } from './figures';
import { grid } from './form';
import type { Grid } from './grid';

export interface FamilyOptions {
  /** What stands in a cell whose figure is zero: '0', '' (blank), '/', '-', '—' or '〇'. */
  zero?: string;
}

/** One way in which sites put the tables on a page. */
export interface Family {
  id: string;
  description: string;
  /** Every figure is determined by the page. Where false, ask `determined`. */
  exact: boolean;
  /** The markup keeps the place of a blank cell. Where false, blanks of the set are printed as figures. */
  blanks: boolean;
  /** The figures stand in HTML tables of the page itself. */
  tables: boolean;
  /** The set as this family prints it. */
  dress(set: FigureSet, options: FamilyOptions): FigureSet;
  /** The article (title, prose, tables) as HTML. `set` is dressed. */
  article(article: Article, set: FigureSet, options: FamilyOptions): string;
  /** Which figures of a dressed set have only one reading on the page. */
  determined(set: FigureSet): (cell: TableCell) => boolean;
}

/** HTML by table; null: the table and its heading stand inside an earlier one. */
export type Tables = Record<TableId, string | null>;

interface Declaration extends Partial<Omit<Family, 'dress' | 'id' | 'description'>> {
  id: string;
  description: string;
  /** A further change of the printed texts, after zeros and blanks. */
  print?: (set: FigureSet, options: FamilyOptions) => FigureSet;
  /** Each table by itself, where the article around them is plain. */
  render?: (grid: Grid, table: TableId, set: FigureSet, options: FamilyOptions) => string;
  /** All tables together, where the article around them is plain. */
  renderAll?: (set: FigureSet, options: FamilyOptions) => Tables;
}

/** The tables of a set in the spans of the official form. */
export const grids = (set: FigureSet): Record<TableId, Grid> =>
  Object.fromEntries(tablesIn(set).map(({ id }) => [id, grid(set, id)]));

/** Each table of a set as HTML. */
export const tablesOf = (set: FigureSet, html: (form: FormTable) => string | null): Tables =>
  Object.fromEntries(tablesIn(set).map((form) => [form.id, html(form)]));

/** Completes the declaration of a family; without `article` the prose is plain paragraphs. */
export function family(declaration: Declaration): Family {
  const { print = (set) => set, render = () => '', exact = true, blanks = true, tables = true } = declaration;
  const renderAll =
    declaration.renderAll ??
    ((set: FigureSet, options: FamilyOptions): Tables =>
      tablesOf(set, ({ id }) => render(grid(set, id), id, set, options)));
  return {
    article: (article, set, options) => htmlArticle(article, renderAll(set, options)),
    determined: () => () => true,
    ...declaration,
    exact,
    blanks,
    tables,
    dress: (set, options) => print(zeros(set, { blanks, exact, zero: options.zero ?? '0' }), options),
  };
}
