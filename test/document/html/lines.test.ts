import { expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';

const shapes = (...lines: string[]): [number, number][] =>
  readPage(htmlSource(`<p>${lines.join('<br>')}</p>`, null))
    .page.grids.filter(({ kind }) => kind === 'lines')
    .map(({ rows, columns }) => [rows, columns]);

test.each(['　　', '    '.replaceAll(' ', '&nbsp;')])('paragraphs set in by “%s” are no rows', (indent) => {
  expect(
    shapes(...['一、总体情况', '本局公开信息12条。', '二、主动公开', '无。'].map((line) => indent + line)),
  ).toEqual([]);
});

test('rows that are set in are rows where something else parts their cells', () => {
  expect(shapes('　　规章　　0　　0', '　　行政许可　　3　　1', '　　行政处罚　　2　　0')).toEqual([[3, 4]]);
  expect(shapes('　　规章|0', '　　行政许可|3', '　　行政处罚|2')).toEqual([[3, 2]]);
});
