import { isText, nameOf } from '../document/html/nodes';
import type { Converter, Setting } from './converter';
import { textGroups } from './groups';
import type { Ledger } from './ledger';
import { isLong, partsOfLong } from './long-text';
import { isInline } from './rules';
import { isExcluded } from './walk';
import type { Writes } from './writes';

/** Value of `NodeFilter.SHOW_TEXT`. */
const SHOW_TEXT = 4;

/** The selected part [from, to) of a text node, in code units of what it shows. */
export interface Stretch {
  from: number;
  to: number;
}

/** Text that somebody selected. */
export interface SelectedText {
  /** The node that contains all lines of text that are selected in part. */
  around: Node;
  stretches: Map<Text, Stretch>;
  ranges: Range[];
}

/**
 * Returns the text selected in a document, or in its focused frame of the same origin; null where nothing is selected.
 * There may be several ranges: Firefox lets a user select several at a time.
 */
export function selectedText(document: Document): SelectedText | null {
  const frame = (document.activeElement as Partial<HTMLIFrameElement> | null)?.contentDocument;
  const inFrame = frame ? selectedText(frame) : null;
  if (inFrame) return inFrame;
  const selection = document.getSelection();
  const ranges = Array.from(
    { length: selection?.rangeCount ?? 0 },
    (_, index) => selection?.getRangeAt(index) as Range,
  );
  const stretches = new Map<Text, Stretch>();
  for (const range of ranges) for (const [node, stretch] of stretchesOf(range)) stretches.set(node, stretch);
  const [first, ...more] = ranges;
  if (!first || stretches.size === 0) return null;
  return { around: more.length > 0 ? document : blockAround(first.commonAncestorContainer), stretches, ranges };
}

function* stretchesOf(range: Range): Generator<[Text, Stretch], void> {
  const { commonAncestorContainer: common, startContainer, startOffset, endContainer, endOffset } = range;
  const walker = (common.ownerDocument ?? (common as Document)).createTreeWalker(common, SHOW_TEXT);
  for (let node = isText(common) ? common : walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : (node as Text).data.length;
    if (from < to) yield [node as Text, { from, to }];
  }
}

/**
 * Preserves a selection while its texts are written: a range that begins or ends within a replaced text would otherwise
 * shrink to its beginning. Call it before the writing, and the function that it returns afterwards.
 */
export function keepSelected({ ranges }: SelectedText): () => void {
  const length = (node: Node): number => (isText(node) ? node.data.length : node.childNodes.length);
  const ends = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => ({
    startContainer,
    startOffset,
    endContainer,
    behind: length(endContainer) - endOffset,
  }));
  return () => {
    for (const [index, { startContainer, startOffset, endContainer, behind }] of ends.entries()) {
      ranges[index]?.setEnd(endContainer, Math.max(0, length(endContainer) - behind));
      ranges[index]?.setStart(startContainer, Math.min(startOffset, length(startContainer)));
    }
  };
}

/** The nearest ancestor that is not inline, so that it contains whole lines of text. */
function blockAround(node: Node): Node {
  let at = node;
  while (at.parentNode && (isText(at) || isInline(nameOf(at as Element)))) at = at.parentNode;
  return at;
}

/** The page's own text of a selection, one node to a line, to tell what it is written in. */
export function sourceOfSelection({ stretches }: SelectedText, ledger: Ledger): string {
  return [...stretches].map(([node, stretch]) => pieceOf(node, stretch, ledger).source).join('\n');
}

/** The selected piece of a node: the page's own text, of all and of the piece, and the piece's range as shown. */
function pieceOf(node: Text, stretch: Stretch, ledger: Ledger): { whole: string; source: string } & Stretch {
  const whole = ledger.sourceOf(node);
  // Where the written text has another length, its offsets cannot be mapped to the source: the whole node is taken.
  const { from, to } = whole.length === node.data.length ? stretch : { from: 0, to: node.data.length };
  return { whole, source: whole.length === node.data.length ? whole.slice(from, to) : whole, from, to };
}

/**
 * Converts the selection, and nothing beside it, to the converter's target; phrases are recognised in the whole line.
 * Where that changes nothing and the selection was converted before, its original is put back.
 */
export function* convertSelected(
  { around, stretches }: SelectedText,
  converter: Converter,
  setting: Setting,
  ledger: Ledger,
  ignoredNodes: WeakSet<Node>,
  writes: Writes,
): Generator<void, void> {
  let isAnyChanged = false;
  let left = stretches.size;
  const ours: Text[] = [];
  for (const group of textGroups(around)) {
    if (left === 0) break;
    const selected = group.filter((node) => stretches.has(node));
    left -= selected.length;
    if (selected.length === 0 || isExcluded(selected[0] as Node, ignoredNodes)) continue;
    const converted = yield* inLine(group, stretches, converter, setting, ledger);
    for (const node of selected) {
      const piece = pieceOf(node, stretches.get(node) as Stretch, ledger);
      const text = node.data.slice(0, piece.from) + converted.get(node) + node.data.slice(piece.to);
      if (ledger.isOurs(node)) ours.push(node);
      if (text === node.data) continue;
      isAnyChanged = true;
      ledger.transcript.add(piece.whole, text);
      writes.text(node, piece.whole, text);
    }
    yield;
  }
  if (isAnyChanged) return;
  for (const node of ours) {
    const { whole, source, from, to } = pieceOf(node, stretches.get(node) as Stretch, ledger);
    writes.text(node, whole, node.data.slice(0, from) + source + node.data.slice(to));
  }
}

/** Converts the selected part of each node of a line. */
function* inLine(
  group: Text[],
  stretches: SelectedText['stretches'],
  converter: Converter,
  setting: Setting,
  ledger: Ledger,
): Generator<void, Map<Text, string>> {
  const parts: string[] = [];
  const places = new Map<Text, number>();
  for (const node of group) {
    const stretch = stretches.get(node);
    if (!stretch) {
      parts.push(ledger.sourceOf(node));
      continue;
    }
    const { whole, source, from } = pieceOf(node, stretch, ledger);
    places.set(node, parts.push(whole.slice(0, from), source, whole.slice(from + source.length)) - 2);
  }
  const converted = new Map<Text, string>();
  const line = parts.some(isLong) ? null : converter.convertParts(parts, setting);
  for (const [node, place] of places) {
    if (line) {
      converted.set(node, line[place] as string);
      continue;
    }
    const pieces: string[] = [];
    for (const part of partsOfLong(parts[place] as string)) {
      pieces.push(converter.convert(part, setting));
      yield;
    }
    converted.set(node, pieces.join(''));
  }
  return converted;
}
