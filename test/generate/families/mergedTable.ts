import { TABLE_IDS } from '../../../lib/forms';
import { headingOf } from '../article';
import { family, grids } from '../family';
import { cell, widthOf } from '../grid';
import { table } from '../markup';

export const mergedTable = family({
  id: 'merged-table',
  description: 'all three statutory tables in one HTML table, the headings of sections as rows between them',
  renderAll: (set) => {
    const made = grids(set);
    const width = Math.max(...TABLE_IDS.map((id) => widthOf(made[id])));
    const rows = TABLE_IDS.flatMap((id) => [[cell('note', headingOf(set, id), width)], ...made[id]]);
    return { proactive: table(rows.slice(1)), applications: null, remedies: null };
  },
});
