import { derived, tableIds, tablesOf } from '../forms';
import { fold } from '../text/fold';
import { cellLabel, labelKey } from './labels';

interface Known {
  row: Set<string>;
  column: Set<string>;
}

/** Everything that any edition prints in the heads and before the rows of its tables. */
const labels = derived(() => {
  const known: Known = { row: new Set(), column: new Set() };
  const add = (of: keyof Known, label: string | null | undefined, aliases: string[] = []): void => {
    for (const key of label ? labelKey(label, aliases).keys : []) known[of].add(key);
  };
  for (const { layout, corner, columnsHead, blocks } of tableIds().flatMap(tablesOf)) {
    // What is printed as one line has its rows side by side.
    const ofRow = layout === 'line' ? 'column' : 'row';
    add('column', corner);
    add('column', columnsHead);
    for (const { head, rows, columns } of blocks) {
      add('column', head);
      for (const each of rows) {
        add(ofRow, each.label, each.aliases);
        for (const over of each.heads ?? []) add(ofRow, over);
      }
      for (const each of columns) {
        add('column', each.label, each.aliases);
        add('column', each.head);
      }
    }
  }
  return known;
});

/** Whether a text is, as a whole, a label in some edition of the form: of a row, of a column, or of either. */
export function isKnownLabel(text: string, of?: keyof Known): boolean {
  const { whole, head } = cellLabel(fold(text).text);
  if (!whole) return false;
  const { row, column } = labels();
  return (of ? [labels()[of]] : [row, column]).some((known) => known.has(whole) || known.has(head));
}
