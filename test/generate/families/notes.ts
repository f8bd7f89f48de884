import { positions } from '../dress';
import { family } from '../family';
import { declared, type FigureSet, mapFigures, numberIn, type TableCell } from '../figures';
import { cell, type Grid, splitHeader, widthOf } from '../grid';
import { table } from '../markup';

/** Prints some counts with their unit, and some with a remark in brackets about a part of them. */
function annotate(set: FigureSet): FigureSet {
  const place = positions(set);
  return mapFigures(set, (text, at) => {
    const value = numberIn(text);
    const quantity = quantityOf(set, at);
    if (value === null || !/^[\d.]+$/.test(text)) return text;
    if (quantity === 'money') return set.format === '2021' ? `${text}万元` : text;
    if (quantity !== 'count' || unitOf(set, at) !== '件') return text;
    const turn = place(at) % 5;
    if (turn === 1) return `${text}件`;
    if (turn !== 3 || value < 2) return text;
    return at.column === 'inForce' ? `${text}（含自然失效${value - 1}件）` : `${text}（其中修订${value - 1}件）`;
  });
}

const columnOf = (set: FigureSet, { table: id, row, column }: TableCell) =>
  declared(set, id)
    .blocks.find(({ rows }) => rows.some((candidate) => candidate.id === row))
    ?.columns.find((candidate) => candidate.id === column);
const quantityOf = (set: FigureSet, at: TableCell) => columnOf(set, at)?.quantity;
const unitOf = (set: FigureSet, at: TableCell) => columnOf(set, at)?.unit;

/** Adds title and unit rows above, page numbers in between, and a footer below. */
function surrounded(grid: Grid, title: string): Grid {
  const width = widthOf(grid);
  const wide = (text: string) => [cell('note', text, width)];
  const { header, body } = splitHeader(grid);
  const half = Math.max(
    1,
    body.findIndex((row, y) => y > 1 && row[0]?.kind !== 'figure' && row[0]?.width === 3),
  );
  return [
    wide(title),
    wide('单位：件'),
    ...header,
    ...body.slice(0, half),
    wide('— 3 —'),
    ...body.slice(half),
    wide('注：1.本表数据截至12月31日；2.表中“其他”不含前5项。'),
    wide('填表人：办公室 电话：010-00000000 第 4 页 共 6 页'),
  ];
}

export const notes = family({
  id: 'notes',
  description: 'extra rows (title, unit, page numbers, notes, footer) and remarks or units inside the cells of figures',
  print: annotate,
  render: (grid, id) => table(surrounded(grid, `附表：${id === 'proactive' ? '主动公开' : '有关'}统计表`)),
});
