import type { Row, TableId } from '../../../lib/forms';
import { family } from '../family';
import { declared, type FigureSet } from '../figures';
import { grid, type Order } from '../form';
import { type Grid, splitHeader } from '../grid';
import { table } from '../markup';

/** Where the page ends: before these rows of section three and four. */
const BREAKS: Record<TableId, string[]> = {
  proactive: [],
  applications: ['unavailable.notHeld', 'notProcessed.publication', 'carriedOut'],
  remedies: ['litigationDirect'],
};

/** The table in pages; heads that run over a break are printed again, as Word does. */
function pages(set: FigureSet, id: TableId): Grid[] {
  const whole = set.figures[id];
  if (id === 'proactive') return byBlock(set);
  const rows = Object.keys(whole);
  const starts = [0, ...BREAKS[id].map((row) => rows.indexOf(row)), rows.length];
  return starts.slice(1).map((end, index) => {
    const page = new Set(rows.slice(starts[index], end));
    const order: Order = { rows: (all: Row[]) => all.filter((row) => page.has(row.id)) };
    return grid(set, id, order);
  });
}

function byBlock(set: FigureSet): Grid[] {
  return declared(set, 'proactive').blocks.map((block) => grid(set, 'proactive', { blocks: () => [block] }));
}

const PAGE_BREAK = '<p style="page-break-before:always">&nbsp;</p>';

export const splitTables = family({
  id: 'split-tables',
  description: 'each statutory table split into several at page breaks, the header repeated on every page',
  renderAll: (set) => ({
    proactive: pages(set, 'proactive')
      .map((page) => table(page))
      .join(PAGE_BREAK),
    applications: pages(set, 'applications')
      .map((page) => table(page))
      .join(PAGE_BREAK),
    remedies: pages(set, 'remedies')
      .map((page) => table(page))
      .join(PAGE_BREAK),
  }),
});

export const splitTablesBare = family({
  id: 'split-tables-bare',
  description: 'the table of section three split at page breaks, with the header on the first page only',
  renderAll: (set) => {
    const bare = (page: Grid, index: number) => table(index ? splitHeader(page).body : page);
    return {
      proactive: pages(set, 'proactive')
        .map((page) => table(page))
        .join('<p>&nbsp;</p>'),
      applications: pages(set, 'applications').map(bare).join('<p>— 5 —</p>'),
      remedies: table(grid(set, 'remedies')),
    };
  },
});
