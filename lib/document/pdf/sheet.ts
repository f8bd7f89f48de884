import type { PDFOperatorList, PDFPageProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { PageViewport } from 'pdfjs-dist/types/src/display/display_utils';
import { halves } from '../geometry/lines';
import { type Matrix, matrixOf, multiply } from '../geometry/matrix';
import type { Run, Sheet } from '../geometry/types';
import { Unreadable } from '../unreadable';
import { withoutRadicals } from './radicals';
import { drawnOn } from './rules';

const MAX_RUNS = 100_000;
/** Operators of a page that are looked at, and so many that it is given up. */
const MAX_OPERATORS = 100_000;
const MAX_DRAWN = 2_000_000;
/** How much of the size of print stands above the line. */
const ASCENT = 0.86;
/** A run may lean so much, as a part of its length, and is still upright. */
const LEAN = 0.05;
/** A wider gap, in sizes of the print, PDF.js leaves out of both runs. */
const MAX_GAP = 0.6;

export interface ReadSheet extends Sheet {
  /** Degrees by which the page was turned for its text to stand upright, beside its own rotation. */
  turned: number;
  outlines: number;
  /** What each font prints. */
  fonts: Map<string, string>;
  isCut: boolean;
}

/**
 * Text and strokes of a page of a PDF in points, turned so that most of its text stands upright.
 * @throws Unreadable where it draws without end
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

/** A page as PDF.js receives what it draws, some operators at a time. */
interface ChunkedPage {
  _renderPageChunk(chunk: PDFOperatorList & { length: number }, state: unknown): void;
}

/** What a page draws, up to where no page of a report draws more: PDF.js itself would collect all of it. */
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

/** A page turned so that most of its text stands upright: what all places on its sheet are measured on. */
function uprightView(page: PDFPageProxy, items: TextItem[]): { view: PageViewport; turned: number } {
  const plain = page.getViewport({ scale: 1 });
  const turned = mostTurned(items, plain.transform as Matrix);
  return { turned, view: turned ? plain.clone({ rotation: (page.rotate + turned) % 360 }) : plain };
}

/** How a page is looked at: its size in points, and the view that draws it as its places are measured. */
export async function viewOf(page: PDFPageProxy): Promise<PageViewport> {
  return uprightView(page, (await itemsOf(page)).items).view;
}

/** The text of a page, up to where no page of a report has more. */
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

/** Degrees by which a page must be turned for most of its text to stand upright. */
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
  // What stands aslant is a stamp or a watermark, no line of the text.
  if (!(size > 0 && length > 0) || (Math.abs(b) > LEAN * length && Math.abs(a) > LEAN * length)) return null;
  if (Math.abs(b) > Math.abs(a)) {
    const x = b > 0 ? e - (1 - ASCENT) * size : e - ASCENT * size;
    return { text: str, x, y: b > 0 ? f : f - width, width: size, height: width, turned: b > 0 ? 'down' : 'up' };
  }
  return { text: str, x: a > 0 ? e : e - width, y: f - ASCENT * size, width, height: size };
}

/** The width of a run without the gap behind it: PDF.js writes one that is followed by text a little higher or lower as a blank. */
function printedWidth(text: string, width: number, size: number): number {
  if (!/\s$/.test(text)) return width;
  const gap = width - (halves(text.trimEnd()) * size) / 2;
  return width - Math.min(Math.max(gap, 0), MAX_GAP * size);
}
