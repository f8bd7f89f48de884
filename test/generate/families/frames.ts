import { htmlArticle } from '../article';
import { family, tablesOf } from '../family';
import { grid } from '../form';
import { encode, table } from '../markup';

const frame = (content: string): string => {
  const page = `<!DOCTYPE html><html><body>${content}</body></html>`;
  return `<iframe width="100%" height="800" srcdoc="${encode(page)}"></iframe>`;
};

export const framedTables = family({
  id: 'framed-tables',
  description: 'each table in an iframe of its own, given by srcdoc',
  tables: false,
  render: (grid) => frame(table(grid)),
});

export const shadowTables = family({
  id: 'shadow-tables',
  description: 'each table in an open shadow root, declared by a template element',
  tables: false,
  render: (grid) => `<report-table><template shadowrootmode="open">${table(grid)}</template></report-table>`,
});

export const framedArticle = family({
  id: 'framed-article',
  description: 'the whole article in one iframe given by srcdoc',
  tables: false,
  article: (article, set) => {
    const tables = tablesOf(set, ({ id }) => table(grid(set, id)));
    return frame(htmlArticle(article, tables));
  },
});
