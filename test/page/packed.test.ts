import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMessage } from '../../lib/messages';
import { packPage, unpackPage } from '../../lib/page/packed';
import { htmlSource } from '../../lib/page/parsed';
import { readPage } from '../../lib/page/read-page';
import { readSamples } from '../browser/samples';

const pages = readSamples().map(({ name, file, url }) => ({
  name,
  page: readPage(htmlSource(readFileSync(file, 'utf8'), url)).page,
}));

test.each(pages)('$name is the same after its way to the background', ({ page }) => {
  const sent = JSON.parse(JSON.stringify(packPage(page)));
  const received = parseMessage({ type: 'judge', page: sent, language: 'en', asked: false });
  expect(received?.type === 'judge' && unpackPage(received.page)).toEqual(page);
});

test('a cell in a cell is still one, and half a cell is no page', () => {
  const html =
    '<table><tr><td><table><tr><td>1</td></tr></table></td><td rowspan="2">2</td></tr><tr><td>3</td></tr></table>';
  const { page } = readPage(htmlSource(`<body>${html}</body>`, null));
  const packed = packPage(page);
  expect(
    unpackPage(packed).grids.flatMap(({ cells }) => cells.map(({ nested, rowspan }) => [nested, rowspan])),
  ).toEqual(page.grids.flatMap(({ cells }) => cells.map(({ nested, rowspan }) => [nested, rowspan])));
  expect(page.grids.some(({ cells }) => cells.some(({ nested }) => nested))).toBe(true);
  packed.grids[0]?.cells.pop();
  expect(parseMessage({ type: 'judge', page: packed, language: 'en', asked: false })).toBeNull();
});
