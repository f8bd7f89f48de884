import { family } from '../family';
import { splitHeader } from '../grid';
import { table } from '../markup';

export const headerApart = family({
  id: 'header-apart',
  description: 'the header rows in a table of their own, the body in a second one that scrolls under it',
  render: (grid) => {
    const { header, body } = splitHeader(grid);
    return `<div class="head">${table(header)}</div><div style="overflow:auto">${table(body)}</div>`;
  },
});
