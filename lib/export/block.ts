import type { VerdictState } from '../model/verdict';
import type { PrintedGrid } from './grid';
import type { Fact } from './outline-facts';

/** A part of a readable paper before it is Markdown, HTML or Word. All texts are plain: whoever writes them escapes them. */
export type Block =
  | { kind: 'title'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'text'; text: string; tone?: VerdictState | 'dismissed' | 'note' | 'address' | 'signed' }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'grid'; caption: string; grid: PrintedGrid }
  /** Boxes to tick by hand, with a line to write on; one that is ticked, and what is written there, come from a decision. */
  | { kind: 'boxes'; labels: string[]; line: string; ticked?: number; written?: string }
  /** Fields side by side, to sign and seal in. */
  | { kind: 'fields'; labels: string[] };

/** Boxes with what they are for, ticked or not. */
export const boxesOf = ({ labels, ticked }: Extract<Block, { kind: 'boxes' }>): string[] =>
  labels.map((label, index) => `${index === ticked ? '☑' : '☐'} ${label}`);

/** One paper of those that are handed over, by how it is set on the page. */
export interface Paper {
  kind: 'list' | 'sheet' | 'letter';
  blocks: Block[];
}
