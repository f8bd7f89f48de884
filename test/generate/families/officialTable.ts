import { family } from '../family';
import { element, encode, table } from '../markup';

export const officialTable = family({
  id: 'official-table',
  description: 'HTML tables with the spans of the official form, a paragraph in each cell',
  render: (grid) => table(grid, { inner: ({ text }) => element('p', encode(text) || '&nbsp;', 'align="center"') }),
});
