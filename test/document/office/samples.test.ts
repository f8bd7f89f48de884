import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { allCells, figureSets } from '../../generate/figures';
import { compareFigures } from '../figures-in';

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));

it.each([
  ['pingtan-2020.doc', 'application/msword'],
  ['shanghai-office-2019.pdf', 'application/pdf'],
  ['pingtan-2025.rtf', 'application/rtf'],
  ['pingtan-2025.odt', 'application/vnd.oasis.opendocument.text'],
])('%s, made by LibreOffice, gives every figure', async (name, mediaType) => {
  const set = figureSets().find(({ id }) => name.startsWith(id));
  if (!set) throw new Error(`no set for ${name}`);
  const page = await openDocument(sample(name), { url: null, name });
  expect(page).toMatchObject({ mediaType, file: name, truncated: false });
  expect(compareFigures(page, set)).toEqual({ right: allCells(set).length, wrong: [], unread: [] });
});

it.each(['changes.doc', 'changes.rtf'])(
  '%s says what is seen with changes accepted: nothing hidden or struck, no raised marks of notes',
  async (name) => {
    const page = await openDocument(sample(name), { url: null, name });
    expect(page.text.trim()).toBe('收到9件（含上年）\n规章\n12\n3\n4\n5\n完');
  },
);

it.each(['nested.doc', 'nested.rtf'])(
  'the table in a cell of another in %s has its own cells; what stands around it is text',
  async (name) => {
    const { text, grids } = await openDocument(sample(name), { url: null, name });
    const rows = grids.map(({ cells, rows: count }) =>
      Array.from({ length: count }, (_, at) =>
        cells.filter(({ row }) => row === at).map(({ start, end }) => text.slice(start, end).trim()),
      ),
    );
    expect(rows).toEqual([
      [
        ['信息内容', '制发', '废止'],
        ['规章', '3', '4'],
        ['文件', '5', '6'],
      ],
    ]);
    const lines = text.split('\n').filter((line) => line.trim());
    expect([...lines.slice(0, 2), ...lines.slice(-2)]).toEqual(['二、主动公开', '单位：件', '注：至年底。', '完']);
  },
);
