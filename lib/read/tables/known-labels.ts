import type { LabelOf } from '../../document/geometry/label-segments';
import { derived, tableIds, tablesOf } from '../../forms';
import { fold } from '../../text/fold';
import { cellLabel, labelKey } from './labels';

interface Known {
  row: Set<string>;
  column: Set<string>;
  /** The units that forms give for rows. */
  unit: Set<string>;
  /** For each part of a table the heads of its columns in order, each with all its wordings. */
  heads: Set<string>[][];
  /** For each part of a table the labels of its rows in order, each with all its wordings. */
  rows: Set<string>[][];
}

/** All heads and row labels of tables in any edition. */
const labels = derived(() => {
  const known: Known = { row: new Set(), column: new Set(), unit: new Set(), heads: [], rows: [] };
  const add = (of: 'row' | 'column', label: string | null | undefined, aliases: string[] = []): void => {
    for (const key of label ? labelKey(label, aliases).keys : []) known[of].add(key);
  };
  for (const { layout, corner, columnsHead, blocks } of tableIds().flatMap(tablesOf)) {
    // A table printed as one line has its rows side by side.
    const ofRow = layout === 'line' ? 'column' : 'row';
    add('column', corner);
    add('column', columnsHead);
    for (const { head, rows, columns } of blocks) {
      add('column', head);
      const across = layout === 'line' ? rows.flatMap(() => columns) : columns;
      const named = across.map(({ label, aliases }) => new Set(labelKey(label, aliases).keys));
      known.heads.push(named);
      // A list has a column of units before the columns of figures.
      if (layout === 'list' && columnsHead) known.heads.push([new Set(labelKey(columnsHead).keys), ...named]);
      if (layout !== 'line') known.rows.push(rows.map(({ label, aliases }) => new Set(labelKey(label, aliases).keys)));
      for (const each of rows) {
        add(ofRow, each.label, each.aliases);
        for (const over of each.heads ?? []) add(ofRow, over);
        if (each.unit) known.unit.add(each.unit);
      }
      for (const each of columns) {
        add('column', each.label, each.aliases);
        add('column', each.head);
      }
    }
  }
  return known;
});

/** Maximum length of a label, however it is set; longer texts need not be folded. */
const MAX_LABEL = 400;

/** Returns both forms of a text that labels are compared by; null where it has no Han characters or is too long. */
function wordingsOf(text: string): string[] | null {
  if (text.length > MAX_LABEL) return null;
  const { whole, head } = cellLabel(fold(text).text);
  return whole ? [whole, head] : null;
}

/**
 * Whether a text, as a whole, is a label in some edition of the form: of a row or a column, or only of the given one;
 * for `unit`, whether rows are counted in it; for `heads`, whether its lines are the heads of all columns of a part of
 * a table, in order; for `rows`, whether they are the labels of consecutive rows of a part of a table; for `firstRows`,
 * of consecutive rows from the first.
 */
export function isKnownLabel(text: string, of?: LabelOf): boolean {
  const { row, column, unit, heads, rows } = labels();
  if (of === 'heads' || of === 'rows' || of === 'firstRows') {
    const lines = text.split('\n').map(wordingsOf);
    const areAt = (whole: Set<string>[], from: number): boolean =>
      lines.every((said, i) => said?.some((each) => whole[from + i]?.has(each)));
    if (of === 'rows') return rows.some((whole) => whole.some((_, from) => areAt(whole, from)));
    if (of === 'firstRows') return rows.some((whole) => areAt(whole, 0));
    return heads.some((whole) => whole.length === lines.length && areAt(whole, 0));
  }
  if (of === 'unit') return unit.has(text);
  const wordings = wordingsOf(text);
  if (!wordings) return false;
  return (of ? [{ row, column }[of]] : [row, column]).some((known) => wordings.some((said) => known.has(said)));
}
