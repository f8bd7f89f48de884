import type { FormTable, TableId } from '../../lib/forms';
import { type Article, htmlArticle } from './article';
import { zeros } from './dress';
import { type FigureSet, type TableCell, tablesIn } from './figures';
import { grid } from './form';
import type { Grid } from './grid';

export interface FamilyOptions {
  /** Text of a cell whose figure is zero: '0', '' (blank), '/', '-', '—' or '〇'. */
  zero?: string;
}

/** A family of markup: one way in which sites put the tables on a page. */
export interface Family {
  id: string;
  description: string;
  /** Whether the page determines every figure. If false, `determined` says which ones. */
  exact: boolean;
  /** Whether the markup keeps the place of a blank cell. If false, blanks of the set are printed as figures. */
  blanks: boolean;
  /** Whether the figures are in HTML tables of the page itself. */
  tables: boolean;
  /** Returns the set as this family prints it. */
  dress(set: FigureSet, options: FamilyOptions): FigureSet;
  /** Returns the article (title, prose, tables) as HTML. `set` comes from `dress`. */
  article(article: Article, set: FigureSet, options: FamilyOptions): string;
  /** Returns a test whether a figure of a set from `dress` has only one reading on the page. */
  determined(set: FigureSet): (cell: TableCell) => boolean;
}

/** HTML by table; null for a table that is inside an earlier one, with its heading. */
export type Tables = Record<TableId, string | null>;

interface Declaration extends Partial<Omit<Family, 'dress' | 'id' | 'description'>> {
  id: string;
  description: string;
  /** A further change of the printed texts, after zeros and blanks. */
  print?: (set: FigureSet, options: FamilyOptions) => FigureSet;
  /** Renders one table, for families with a plain article around the tables. */
  render?: (grid: Grid, table: TableId, set: FigureSet, options: FamilyOptions) => string;
  /** Renders all tables together, for families with a plain article around them. */
  renderAll?: (set: FigureSet, options: FamilyOptions) => Tables;
}

/** Returns the tables of a set with the spans of the official form. */
export const grids = (set: FigureSet): Record<TableId, Grid> =>
  Object.fromEntries(tablesIn(set).map(({ id }) => [id, grid(set, id)]));

/** Returns each table of a set as HTML. */
export const tablesOf = (set: FigureSet, html: (form: FormTable) => string | null): Tables =>
  Object.fromEntries(tablesIn(set).map((form) => [form.id, html(form)]));

/** Returns a family from its declaration; without `article` the prose is in plain paragraphs. */
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
