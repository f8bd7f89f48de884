import { family } from '../family';
import { splitHeader } from '../grid';
import { element, tableRows } from '../markup';

const SCOPE = { corner: 'colgroup', head: 'col', group: 'rowgroup', label: 'row', figure: '', note: '' } as const;

export const headerCells = family({
  id: 'th-headers',
  description: 'thead and tbody, th with scope for every head and label, a caption',
  render: (grid) => {
    const { header, body } = splitHeader(grid);
    const look = {
      tag: ({ kind }: { kind: keyof typeof SCOPE }) => (SCOPE[kind] ? ('th' as const) : ('td' as const)),
      cellAttributes: ({ kind }: { kind: keyof typeof SCOPE }) => (SCOPE[kind] ? `scope="${SCOPE[kind]}"` : ''),
    };
    const parts = [
      element('caption', '统计表'),
      element('thead', tableRows(header, look)),
      element('tbody', tableRows(body, look)),
    ];
    return element('table', parts.join(''), 'class="table table-bordered"');
  },
});
