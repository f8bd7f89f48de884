import { bytesOf, type RunList, Runs } from './doc-runs';
import { viewOf } from './doc-text';
import type { RowShape } from './marked-lines';

/** Table properties of a paragraph. */
export interface ParagraphProperties extends RowShape {
  inTable: boolean;
  /** Whether it ends a row, whose shape it has then. */
  isRowEnd: boolean;
  /** Whether it ends a cell of a table within a cell. */
  isNestedCellEnd: boolean;
  /** Number of tables that it is in: 1 for a table, 2 for one within a cell of it. */
  depth: number;
}

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const NESTED_CELL_END = 0x244b;
const NESTED_ROW_END = 0x244c;
const TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
/** Operations whose operand is the offset in the Data stream of properties that are too long for a page. */
const ELSEWHERE = [0x6645, 0x6646];
/** Length in bytes of an operand, by the three highest bits of its operation; -1: given by the operand's first byte. */
const OPERAND = [1, 1, 2, 4, 2, 2, -1, 3];
const MAX_CELLS = 64;

const PLAIN: ParagraphProperties = {
  inTable: false,
  isRowEnd: false,
  isNestedCellEnd: false,
  depth: 0,
  edges: [],
  merged: [],
};

const PARAGRAPHS: RunList = { header: 0x102, width: 13 };

/** Paragraph properties by offset in the file (MS-DOC 2.4.6.1). */
export class Paragraphs {
  private readonly runs: Runs<ParagraphProperties>;

  constructor(
    word: Uint8Array,
    table: Uint8Array,
    private readonly data: Uint8Array,
  ) {
    this.runs = new Runs(word, table, PARAGRAPHS, PLAIN, (page, at) =>
      propertiesOf(this.resolved(modifiersAt(page, at))),
    );
  }

  private resolved(list: Uint8Array): Uint8Array {
    if (list.length < 6 || !ELSEWHERE.includes(viewOf(list).getUint16(0, true))) return list;
    const at = viewOf(list).getUint32(2, true);
    if (at + 2 > this.data.length) return list;
    return this.data.subarray(at + 2, at + 2 + viewOf(this.data).getUint16(at, true));
  }

  /** Returns the properties of the paragraph that contains the byte at an offset. */
  at(offset: number): ParagraphProperties {
    return this.runs.at(offset);
  }
}

/** Returns the properties (grpprl) stored at an offset of a page, without the style index before them. */
function modifiersAt(page: Uint8Array, at: number): Uint8Array {
  const words = page[at] as number;
  const [start, length] = words ? [at + 1, 2 * words - 1] : [at + 2, 2 * (page[at + 1] ?? 0)];
  return bytesOf(page, start + 2, length - 2);
}

function propertiesOf(list: Uint8Array): ParagraphProperties {
  const found = { ...PLAIN };
  for (const { operation, operand } of operationsIn(list)) {
    if (operation === IN_TABLE) found.inTable = operand[0] === 1;
    else if (operation === ROW_END || operation === NESTED_ROW_END) found.isRowEnd ||= operand[0] === 1;
    else if (operation === NESTED_CELL_END) found.isNestedCellEnd = operand[0] === 1;
    else if (operation === DEPTH && operand.length >= 4) found.depth = viewOf(operand).getInt32(0, true);
    else if (operation === TABLE) Object.assign(found, cellsOf(operand));
  }
  if (found.inTable && !found.depth) found.depth = 1;
  return found;
}

/** Gives the operations of a list of properties (grpprl, MS-DOC 2.6) in their order, each with its operand. */
export function* operationsIn(list: Uint8Array): Generator<{ operation: number; operand: Uint8Array }> {
  const view = viewOf(list);
  for (let at = 0; at + 2 < list.length; ) {
    const operation = view.getUint16(at, true);
    at += 2;
    const length = operandLength(operation, list, at);
    yield { operation, operand: list.subarray(at, at + length) };
    at += length;
  }
}

/** Returns the length in bytes of an operation's operand (MS-DOC 2.6), which begins at `at` in `list`. */
function operandLength(operation: number, list: Uint8Array, at: number): number {
  const fixed = OPERAND[operation >> 13] as number;
  if (fixed >= 0) return fixed;
  if (operation === TABLE) return (list[at] ?? 0) + 256 * (list[at + 1] ?? 0) + 1;
  const told = list[at] ?? 0;
  return operation === CHANGE_TABS && told === 255 ? list.length : told + 1;
}

/** Returns the boundaries of a row's cells, and how each cell is merged. */
function cellsOf(operand: Uint8Array): RowShape {
  const count = Math.min(operand[2] ?? 0, MAX_CELLS);
  const view = viewOf(operand);
  const edges: number[] = [];
  for (let i = 0; i <= count && 3 + 2 * i + 2 <= operand.length; i++) edges.push(view.getInt16(3 + 2 * i, true));
  const start = 3 + 2 * (count + 1);
  const merged = Array.from({ length: count }, (_, i) => {
    const at = start + 20 * i;
    const flags = at + 2 <= operand.length ? view.getUint16(at, true) : 0;
    // Bits: fFirstMerged, fMerged, two for the direction, then fVertMerge, fVertRestart.
    return { horizontal: (flags & 3) === 2 || (flags & 3) === 3, vertical: ((flags >> 5) & 3) === 1 };
  });
  return { edges, merged };
}
