import type { VerdictState } from '../model/verdict';
import type { PrintedGrid } from './grid';
import type { Fact } from './outline-facts';

/**
 * A part of a readable paper, before it becomes Markdown, HTML or Word. All texts are plain; the writer escapes them.
 */
export type Block =
  | { kind: 'title'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'text'; text: string; tone?: VerdictState | 'dismissed' | 'note' | 'address' | 'signed' }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'grid'; caption: string; grid: PrintedGrid }
  /** Boxes to tick by hand, with a line to write on; `ticked` (index of a box) and `written` come from a decision. */
  | { kind: 'boxes'; labels: string[]; line: string; ticked?: number; written?: string }
  /** Fields side by side, to sign and seal in. */
  | { kind: 'fields'; labels: string[] };

/** Returns the labels of boxes, each behind a ticked or an empty box. */
export const boxesOf = ({ labels, ticked }: Extract<Block, { kind: 'boxes' }>): string[] =>
  labels.map((label, index) => `${index === ticked ? '☑' : '☐'} ${label}`);

/** A paper to hand over; `kind` decides its page layout. */
export interface Paper {
  kind: 'list' | 'sheet' | 'letter';
  blocks: Block[];
}
