import type { PDFPageProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { PageViewport } from 'pdfjs-dist/types/src/display/display_utils';
import { halves } from '../geometry/lines';
import { type Matrix, matrixOf, multiply } from '../geometry/matrix';
import type { Run, Sheet } from '../geometry/types';
import { drawnOn } from './rules';

const MAX_RUNS = 100_000;
/** How much of the size of print stands above the line. */
const ASCENT = 0.86;
/** A run may lean so much, as a part of its length, and is still upright. */
const LEAN = 0.05;
/** A wider gap, in sizes of the print, PDF.js leaves out of both runs. */
const MAX_GAP = 0.6;

export interface ReadSheet extends Sheet {
  /** Degrees by which the page was turned for its text to stand upright, beside its own rotation. */
  turned: number;
  hasLargePicture: boolean;
  outlines: number;
  isCut: boolean;
}

/** Text and strokes of a page of a PDF in points, turned so that most of its text stands upright. */
export async function sheetOf(page: PDFPageProxy, ops: Record<string, number>): Promise<ReadSheet> {
  const items = itemsOf(await page.getTextContent());
  const { view, turned } = uprightView(page, items);
  const { width, height } = view;
  const toSheet = view.transform as Matrix;
  const list = await page.getOperatorList();
  const { rules, isTextHidden, hasLargePicture, outlines } = drawnOn(list, ops, toSheet, width * height);
  const runs = isTextHidden ? [] : items.slice(0, MAX_RUNS).flatMap((item) => runOf(item, toSheet) ?? []);
  return { width, height, runs, rules, turned, hasLargePicture, outlines, isCut: items.length > MAX_RUNS };
}

/** A page turned so that most of its text stands upright: what all places on its sheet are measured on. */
function uprightView(page: PDFPageProxy, items: TextItem[]): { view: PageViewport; turned: number } {
  const plain = page.getViewport({ scale: 1 });
  const turned = mostTurned(items, plain.transform as Matrix);
  return { turned, view: turned ? plain.clone({ rotation: (page.rotate + turned) % 360 }) : plain };
}

/** How a page is looked at: its size in points, and the view that draws it as its places are measured. */
export async function viewOf(page: PDFPageProxy): Promise<PageViewport> {
  return uprightView(page, itemsOf(await page.getTextContent())).view;
}

const itemsOf = ({ items }: TextContent): TextItem[] =>
  items.filter((item): item is TextItem => 'str' in item && /\S/.test(item.str));

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
    return { text: str, x, y: b > 0 ? f : f - width, width: size, height: width };
  }
  return { text: str, x: a > 0 ? e : e - width, y: f - ASCENT * size, width, height: size };
}

/** The width of a run without the gap behind it: PDF.js writes one that is followed by text a little higher or lower as a blank. */
function printedWidth(text: string, width: number, size: number): number {
  if (!/\s$/.test(text)) return width;
  const gap = width - (halves(text.trimEnd()) * size) / 2;
  return width - Math.min(Math.max(gap, 0), MAX_GAP * size);
}
