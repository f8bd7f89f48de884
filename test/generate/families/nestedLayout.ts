import { family } from '../family';
import { table } from '../markup';

const BARS = 340;
const emptyRow = `<tr>${'<td></td>'.repeat(BARS)}</tr>`;

/** As on portals of the nineties: the article is in a cell with a huge colspan, between rows of empty cells. */
export const nestedLayout = family({
  id: 'nested-layout',
  description: 'data tables nested in a layout table with a huge colspan, between rows of empty cells',
  render: (grid) => {
    const data = table(grid);
    const framed = `<table width="100%"><tbody><tr><td></td><td>${data}</td><td></td></tr></tbody></table>`;
    const rows = [emptyRow, `<tr><td colspan="${BARS}">${framed}</td></tr>`, emptyRow];
    return `<table width="100%" cellpadding="0"><tbody>${rows.join('\n')}</tbody></table>`;
  },
});
