import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { FAMILIES, figureSets, renderPage } from '../generate';

/** One strange cell, row or line in an otherwise correct page: every other figure must be read as printed. */
const set = figureSets().find(({ id }) => id === 'pingtan-2022');
if (!set) throw new Error('no figures of 2022');
const page = (id: string) => renderPage({ set, family: FAMILIES.find((family) => family.id === id) ?? FAMILIES[0]! });

const rendered = page('official-table');
/** The page without the paragraph in each cell. */
const official = {
  ...rendered,
  html: rendered.html.replace(/<p align="center">([^<]*)<\/p><\/td>/g, '$1</td>'),
};
const lines = page('lines-paragraphs');

/** Returns the value of every cell, and the rules with findings. */
function read(html: string) {
  const { report, findings } = audit(readPage(htmlSource(html, official.url)).page, { language: 'en' });
  const figures = new Map(report?.figures.map((each) => [`${each.table} ${each.row} ${each.column}`, each.value]));
  return { figures, found: findings.map(({ rule, outcome }) => `${rule} ${outcome}`) };
}

const plain = read(official.html);
const changed = (after: ReturnType<typeof read>): string[] =>
  [...plain.figures].filter(([cell, value]) => after.figures.get(cell) !== value).map(([cell]) => cell);

/** The cells of one row of the applications table, as printed in that family. */
const ROW = /(<td[^>]*>2\.重复申请<\/td>)((?:<td>[^<]*<\/td>){7})/;
const COLUMNS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
];
const duplicate = (...columns: string[]): string[] =>
  columns.map((column) => `applications notProcessed.duplicate ${column}`);

/** Returns the page with that row's cells replaced. */
function withRow(cells: (texts: string[]) => string): string {
  const html = official.html.replace(ROW, (_, label: string, row: string) => {
    return label + cells([...row.matchAll(/<td>([^<]*)<\/td>/g)].map(([, text = '']) => text));
  });
  expect(html).not.toBe(official.html);
  return html;
}
const td = (text: string): string => `<td>${text}</td>`;

describe('a table stays a table', () => {
  test.each(['见附件', '不清楚', 'O', '#REF!', '?'])('%s in a figure’s place is that cell’s alone', (word) => {
    const after = read(withRow(([, ...rest]) => td(word) + rest.map(td).join('')));
    expect(changed(after)).toEqual(duplicate('naturalPerson'));
    expect(after.found).not.toContain('tables.incomplete failed');
  });

  test('a row of words is there', () => {
    const after = read(withRow((texts) => texts.map(() => td('详见附件')).join('')));
    expect(changed(after)).toEqual(duplicate(...COLUMNS));
    expect(after.found).not.toContain('tables.incomplete failed');
  });

  test('a number over five columns belongs to none of them', () => {
    const after = read(withRow(([first = '', , , , , , last = '']) => `${td(first)}<td colspan="5">3</td>${td(last)}`));
    expect(changed(after)).toEqual(duplicate(...COLUMNS.slice(1, 6)));
    expect(after.found).toContain('values.notNumber incomplete');
    expect(after.found).not.toContain('tables.incomplete failed');
  });

  test('a number over two rows is that of its label where the label goes over them too, and of none where it does not', () => {
    const over = (labelRows: number, next: string): string =>
      official.html.replace(ROW, (_, label: string, row: string) => {
        const spanned = labelRows > 1 ? label.replace('<td', `<td rowspan="${labelRows}"`) : label;
        return `${spanned}${row.replaceAll('<td>', '<td rowspan="2">')}</tr><tr>${next}`;
      });
    expect(changed(read(over(2, '')))).toEqual([]);
    expect(changed(read(over(1, '<td></td>')))).toEqual(duplicate(...COLUMNS));
  });

  test('无 over a whole row is said of every cell', () => {
    const after = read(withRow(() => '<td colspan="7">无</td>'));
    expect(after.figures.get('applications notProcessed.duplicate research')).toBe(0);
    expect(after.found).not.toContain('tables.incomplete failed');
  });

  test('a row with a cell too many accuses no cell', () => {
    const after = read(withRow(([first = '', ...rest]) => `${td(first)}<td></td>${rest.map(td).join('')}`));
    expect(changed(after)).toEqual(duplicate(...COLUMNS));
    expect(after.found.filter((each) => each.endsWith('failed'))).toEqual(
      plain.found.filter((each) => each.endsWith('failed')),
    );
  });

  test('小计 beside 总计 is no total', () => {
    let row = 0;
    const html = official.html.replace(/<tr>(?:(?!<\/tr>).)*<\/tr>/gs, (line) => {
      if (/<td>总计<\/td>/.test(line) || /rowspan="2">总计/.test(line)) return line;
      const figures = line.match(/<td>\d+<\/td>/g);
      return figures?.length === 7 ? line.replace(/(<td>\d+<\/td>)(<\/tr>)$/, `<td>${++row}</td>$1$2`) : line;
    });
    const headed = html.replace(/(<td[^>]*rowspan="2"[^>]*>)总计<\/td>/, '$1小计</td>$1总计</td>');
    expect(row).toBe(25);
    expect(headed).not.toBe(html);
    expect(changed(read(headed))).toEqual([]);
  });
});

describe('page numbers between the rows of running text', () => {
  const NUMBERS = ['5', '- 5 -', '— 5 —', '5 / 8', '第5页', '第 5 页 共 8 页'];
  const plainLines = read(lines.html);
  const wrong = (html: string): string[] => {
    const after = read(html).figures;
    return [...plainLines.figures].filter(([cell, value]) => after.get(cell) !== value).map(([cell]) => cell);
  };
  test.each(NUMBERS)('%s behind a row', (number) => {
    const html = lines.html.replace('<p>3.要求提供公开出版物</p>', `<p>${number}</p>$&`);
    expect(html).not.toBe(lines.html);
    expect(wrong(html)).toEqual([]);
  });
  test.each(NUMBERS)('%s within a label', (number) => {
    const html = lines.html.replace(
      '<p>4.无正当理由大量反复申请</p>',
      `<p>4.无正当理由大</p><p>${number}</p><p>量反复申请</p>`,
    );
    expect(html).not.toBe(lines.html);
    expect(wrong(html)).toEqual([]);
  });
});

describe('the same figures, each cell written in another way', () => {
  const values = (html: string): Map<string, number | null> => read(html).figures;
  const inEach = (id: string, write: (figure: string, i: number) => string): [string, string] => {
    const { html } = page(id);
    let i = 0;
    return [html, html.replace(/<td>(\d[\d.]*)<\/td>/g, (_, figure: string) => `<td>${write(figure, i++)}</td>`)];
  };
  const framed = (figure: string): string => `<table><tr><td>${figure}</td></tr></table>`;

  test.each(['rows-reordered', 'columns-reordered', 'missing-spans'])(
    'in a frame that is a table of one cell: %s',
    (id) => {
      const [plainly, html] = inEach(id, (figure, i) => (i % 6 ? figure : framed(figure)));
      expect(html).not.toBe(plainly);
      expect(values(html)).toEqual(values(plainly));
    },
  );

  test.each(['①', ' ①', '　②', ' ①②', '\n③', ' ⑴', ' ❶', ' ¹'])('with %j behind it, the mark of a note', (note) => {
    const [plainly, html] = inEach('rows-reordered', (figure, i) => (i % 5 ? figure : `${figure}${note}`));
    expect(html).not.toBe(plainly);
    expect(values(html)).toEqual(values(plainly));
  });

  test('with 共 and a unit, under heads that lack their spans', () => {
    const [plainly, html] = inEach('missing-spans', (figure, i) => (i % 9 ? figure : `共${figure}件`));
    const after = values(html);
    const wrong = [...values(plainly)].filter(([cell, value]) => (after.get(cell) ?? value) !== value);
    expect(wrong).toEqual([]);
    expect(read(html).found.filter((each) => each.endsWith('failed'))).toEqual([]);
  });
});

test.each(['?', '#REF!', '*'])('%s between bars is a cell, and those behind it stay in their places', (sign) => {
  const piped = page('pipes');
  const plainly = read(piped.html).figures;
  const html = piped.html.replace(/(2\.重复申请 *\|[^|]*\|)[^|]*\|/, `$1 ${sign} |`);
  expect(html).not.toBe(piped.html);
  const after = read(html).figures;
  const wrong = [...plainly].filter(([cell, value]) => (after.get(cell) ?? value) !== value);
  expect(wrong).toEqual([]);
});
