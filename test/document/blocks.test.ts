import { expect, test } from 'vitest';
import { type Block, blocksOfPage } from '../../lib/document/blocks';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { openDocument } from '../../lib/document/open-document';
import type { Page } from '../../lib/document/page';
import { docxOf } from './written/docx';

const html = (body: string): Page => readPage(htmlSource(`<title>t</title><body>${body}</body>`, null)).page;

/**
 * Returns blocks as nested arrays: a line as its text, a table as its rows of cells, each cell's span before its
 * content.
 */
const shape = (blocks: Block[]): unknown[] =>
  blocks.map((block) =>
    block.type === 'line'
      ? (block.isHeading ? '# ' : '') + block.pieces.map(({ text }) => text).join('')
      : block.rows.map((row) =>
          row.map(({ rowspan, colspan, blocks: inner }) => [`${rowspan}x${colspan}`, ...shape(inner)]),
        ),
  );

/** Expects every piece with an offset to be at that offset in the text of the page. */
function expectInPlace(page: Page, blocks: Block[]): void {
  for (const block of blocks) {
    if (block.type === 'table') for (const cell of block.rows.flat()) expectInPlace(page, cell.blocks);
    else
      for (const { text, at } of block.pieces)
        if (at !== null) expect(page.text.slice(at, at + text.length)).toBe(text);
  }
}

test('lines and grids in the order of the page, with spans, blank cells and a table in a cell', () => {
  const page = html(
    '<h1>年报</h1><p>一、<b>总体</b>情况</p><table><tr><td rowspan="2">甲</td><td>1</td><td></td></tr>' +
      '<tr><td colspan="2"><table><tr><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table></td></tr></table><p>完</p>',
  );
  const { blocks, isCut } = blocksOfPage(page);
  expect(shape(blocks)).toEqual([
    '# 年报',
    '一、总体情况',
    [
      [['2x1', '甲'], ['1x1', '1'], ['1x1']],
      [
        [
          '1x2',
          [
            [
              ['1x1', '2'],
              ['1x1', '3'],
            ],
            [
              ['1x1', '4'],
              ['1x1', '5'],
            ],
          ],
        ],
      ],
    ],
    '完',
  ]);
  expect(isCut).toBe(false);
  expectInPlace(page, blocks);
});

test('a Word draft', async () => {
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
  const body = `<w:p><w:r><w:t>首段</w:t></w:r></w:p><w:tbl>${row('甲', '1')}${row('乙', '')}</w:tbl>`;
  const page = await openDocument(docxOf(body), { url: null, name: 'draft.docx' });
  const { blocks } = blocksOfPage(page);
  expect(shape(blocks)).toEqual([
    '首段',
    [
      [
        ['1x1', '甲'],
        ['1x1', '1'],
      ],
      [['1x1', '乙'], ['1x1']],
    ],
  ]);
  expectInPlace(page, blocks);
});

test('more cells than a browser draws in time are left out, and that is said', () => {
  const page = html(`<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(10_001)}</table>`);
  const { blocks, isCut } = blocksOfPage(page);
  const [table] = blocks;
  expect(table?.type === 'table' && table.rows.flat()).toHaveLength(20_000);
  expect(isCut).toBe(true);
});
