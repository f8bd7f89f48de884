import type { PDFOperatorList, PDFPageProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { PageViewport } from 'pdfjs-dist/types/src/display/display_utils';
import { halves } from '../geometry/lines';
import { type Matrix, matrixOf, multiply } from '../geometry/matrix';
import type { Run, Sheet } from '../geometry/types';
import { Unreadable } from '../unreadable';
import { withoutRadicals } from './radicals';
import { drawnOn } from './rules';

const MAX_RUNS = 100_000;
/** Maximum number of operators of a page that are read, and at which the page is given up. */
const MAX_OPERATORS = 100_000;
const MAX_DRAWN = 2_000_000;
/** Part of the font size that lies above the baseline. */
const ASCENT = 0.86;
/** Maximum slope of an upright run, as a part of its length. */
const LEAN = 0.05;
/** PDF.js includes gaps up to this width, in font sizes, in a run; wider ones are in neither run. */
const MAX_GAP = 0.6;

export interface ReadSheet extends Sheet {
  /** Degrees by which the page was turned, in addition to its own rotation, so that its text stands upright. */
  turned: number;
  outlines: number;
  /** The text printed in each font, by the font's name. */
  fonts: Map<string, string>;
  isCut: boolean;
}

/**
 * Reads the text and strokes of a PDF page in points, turned so that most of its text stands upright.
 * @throws Unreadable where it has too many operators
 */
export async function sheetOf(page: PDFPageProxy, ops: Record<string, number>): Promise<ReadSheet> {
  const { list, isCut: isDrawingCut } = await operatorsOf(page);
  const { items, isCut: isTextCut } = await itemsOf(page);
  const { view, turned } = uprightView(page, items);
  const { width, height } = view;
  const toSheet = view.transform as Matrix;
  const { rules, isTextHidden, outlines } = drawnOn(list, ops, toSheet);
  const runs = isTextHidden ? [] : items.flatMap((item) => runOf(item, toSheet) ?? []);
  const fonts = new Map<string, string>();
  for (const { fontName, str } of items) fonts.set(fontName, (fonts.get(fontName) ?? '') + str);
  return { width, height, runs, rules, turned, outlines, fonts, isCut: isDrawingCut || isTextCut };
}

/** The internal method by which PDF.js receives a page's operators in chunks. */
interface ChunkedPage {
  _renderPageChunk(chunk: PDFOperatorList & { length: number }, state: unknown): void;
}

/** Reads the operators of a page up to a limit that no report reaches: PDF.js itself would collect all of them. */
function operatorsOf(page: PDFPageProxy): Promise<{ list: PDFOperatorList; isCut: boolean }> {
  const chunked = page as unknown as ChunkedPage;
  let count = 0;
  return new Promise((resolve, reject) => {
    chunked._renderPageChunk = (chunk, state) => {
      count += chunk.length;
      if (count > MAX_DRAWN) reject(new Unreadable('tooLarge'));
      const kept = count > MAX_OPERATORS ? { ...chunk, fnArray: [], argsArray: [], length: 0 } : chunk;
      Object.getPrototypeOf(chunked)._renderPageChunk.call(chunked, kept, state);
    };
    page
      .getOperatorList()
      .then((list) => resolve({ list, isCut: count > MAX_OPERATORS }))
      .catch(reject);
  });
}

/** Returns the view in which most of the page's text stands upright; all positions on the sheet are measured in it. */
function uprightView(page: PDFPageProxy, items: TextItem[]): { view: PageViewport; turned: number } {
  const plain = page.getViewport({ scale: 1 });
  const turned = mostTurned(items, plain.transform as Matrix);
  return { turned, view: turned ? plain.clone({ rotation: (page.rotate + turned) % 360 }) : plain };
}

/** Returns the view of a page in which positions are measured; its size is in points. */
export async function viewOf(page: PDFPageProxy): Promise<PageViewport> {
  return uprightView(page, (await itemsOf(page)).items).view;
}

/** Reads the text of a page up to a limit that no report reaches. */
async function itemsOf(page: PDFPageProxy): Promise<{ items: TextItem[]; isCut: boolean }> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  const items: TextItem[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) {
      if ('str' in item && /\S/.test(item.str)) items.push({ ...item, str: withoutRadicals(item.str) });
    }
    if (items.length <= MAX_RUNS) continue;
    await reader.cancel(new Error('tooLarge'));
    return { items: items.slice(0, MAX_RUNS), isCut: true };
  }
  return { items, isCut: false };
}

/** Returns the degrees (0, 90, 180, 270) by which a page must be turned for most of its text to stand upright. */
function mostTurned(items: TextItem[], toSheet: Matrix): number {
  const characters = [0, 0, 0, 0];
  for (const { str, transform } of items) {
    const [a, b] = multiply(toSheet, matrixOf(transform) ?? toSheet);
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    characters[quarter] = (characters[quarter] as number) + str.length;
  }
  const quarter = characters.indexOf(Math.max(...characters));
  return ((4 - quarter) % 4) * 90;
}

function runOf({ str, transform, width: stated }: TextItem, toSheet: Matrix): Run | null {
  const own = matrixOf(transform);
  if (!own || !Number.isFinite(stated)) return null;
  const [a, b, c, d, e, f] = multiply(toSheet, own);
  const size = Math.hypot(c, d);
  const length = Math.hypot(a, b);
  const width = printedWidth(str, stated, length);
  // Slanted text is a stamp or a watermark, not a line of the text.
  if (!(size > 0 && length > 0) || (Math.abs(b) > LEAN * length && Math.abs(a) > LEAN * length)) return null;
  if (Math.abs(b) > Math.abs(a)) {
    const x = b > 0 ? e - (1 - ASCENT) * size : e - ASCENT * size;
    return { text: str, x, y: b > 0 ? f : f - width, width: size, height: width, turned: b > 0 ? 'down' : 'up' };
  }
  return { text: str, x: a > 0 ? e : e - width, y: f - ASCENT * size, width, height: size };
}

/**
 * Returns the width of a run without the gap after it: PDF.js writes that gap as a trailing blank where text a little
 * higher or lower follows.
 */
function printedWidth(text: string, width: number, size: number): number {
  if (!/\s$/.test(text)) return width;
  const gap = width - (halves(text.trimEnd()) * size) / 2;
  return width - Math.min(Math.max(gap, 0), MAX_GAP * size);
}
