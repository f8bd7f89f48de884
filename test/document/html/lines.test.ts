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

test('a line drawn between rows parts no table, and a text that begins with one does', () => {
  const [above, below] = [
    ['规章|0', '许可|3', '处罚|2'],
    ['复议|1', '诉讼|0', '来信|4'],
  ];
  expect(shapes(...above, '-----', ...below)).toEqual([[6, 2]]);
  expect(shapes(...above, '----- 说明', ...below)).toEqual([
    [3, 2],
    [3, 2],
  ]);
  expect(shapes(...above, '说明 -----', ...below)).toEqual([
    [3, 2],
    [3, 2],
  ]);
  expect(shapes('规章|0', '许可|3', '说明', '处罚|2')).toEqual([]);
});
