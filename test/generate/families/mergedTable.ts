import { headingOf } from '../article';
import { family, tablesOf } from '../family';
import { tablesIn } from '../figures';
import { grid } from '../form';
import { cell, widthOf } from '../grid';
import { table } from '../markup';

export const mergedTable = family({
  id: 'merged-table',
  description: 'all statutory tables in one HTML table, the headings of sections as rows between them',
  renderAll: (set) => {
    const made = tablesIn(set).map(({ id, section }) => ({ section, grid: grid(set, id) }));
    const width = Math.max(...made.map((each) => widthOf(each.grid)));
    const rows = made.flatMap((each) => [[cell('note', headingOf(set, each.section), width)], ...each.grid]);
    const first = tablesIn(set)[0];
    return tablesOf(set, (form) => (form === first ? table(rows.slice(1)) : null));
  },
});
