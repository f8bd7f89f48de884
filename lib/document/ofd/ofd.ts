import { childAt, childrenNamed, descendants, parseXml, textIn, type XmlElement } from '../archive/xml';
import type { Zip } from '../archive/zip';
import { flowOf } from '../geometry/flow';
import type { IsLabel } from '../geometry/label-segments';
import { halves } from '../geometry/lines';
import { apply, type Matrix, matrixOf, multiply } from '../geometry/matrix';
import { PathRules } from '../geometry/path';
import type { Run, Sheet } from '../geometry/types';
import { writeFlow } from '../geometry/write-flow';
import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';

const MEDIA_TYPE = 'application/ofd';
/** Points per millimetre, the unit of the format. */
const POINT = 72 / 25.4;
const MAX_SHEETS = 300;
const MAX_RUNS = 100_000;
const MAX_RULES = 50_000;
/** Part of the font size that lies above the baseline. */
const ASCENT = 0.86;
/** A gap wider than this, in font sizes, separates two runs. */
const APART = 0.9;
const MANY_OUTLINES = 300;

/**
 * Reads an OFD file (GB/T 33190) as a page: its text and path objects by their positions.
 * @param isLabel whether a text is a known label; needed for tables without rules
 * @throws Unreadable where it is broken, or its text is only outlines or pictures
 */
export function readOfd(zip: Zip, { url, name }: Source, isLabel?: IsLabel): Page {
  const root = childAt(parseXml(zip.text('OFD.xml') ?? ''), 'DocBody', 'DocRoot');
  const path = resolved('', root ? textIn(root) : '');
  const document = parseXml(zip.text(path) ?? '');
  const writer = new PageWriter();
  const pages = childrenNamed(childAt(document, 'Pages'), 'Page');
  if (pages.length > MAX_SHEETS) writer.cut();
  const templates = new Map(
    childrenNamed(childAt(document, 'CommonData'), 'TemplatePage').map(({ attributes }) => [
      attributes.ID,
      resolved(path, attributes.BaseLoc ?? ''),
    ]),
  );
  const area = childAt(document, 'CommonData', 'PageArea', 'PhysicalBox');
  let [outlines, read] = [0, 0];
  const sheets = pages.slice(0, MAX_SHEETS).map(({ attributes }) => {
    const text = zip.text(resolved(path, attributes.BaseLoc ?? ''));
    if (text === null) {
      writer.cut();
      // Later sheets keep their numbers, and no paragraph or table continues across the missing one.
      return new OfdSheet(area).sheet();
    }
    read += 1;
    const page = parseXml(text);
    const reader = new OfdSheet(childAt(page, 'Area', 'PhysicalBox') ?? area);
    for (const template of childrenNamed(page, 'Template')) {
      const form = zip.text(templates.get(template.attributes.TemplateID) ?? '');
      if (form !== null) reader.add(parseXml(form));
    }
    reader.add(page);
    outlines += reader.paths;
    return reader.sheet();
  });
  const isBlank = sheets.every(({ runs }) => !runs.length);
  if (isBlank) throw new Unreadable(!read ? 'broken' : outlines > MANY_OUTLINES ? 'outlines' : 'noText');
  const title = writeFlow(writer, flowOf(sheets, isLabel)) || statedTitle(zip);
  return writer.finish({ url, title, mediaType: MEDIA_TYPE, file: name });
}

/** Resolves a path in the archive that is relative to the file `from`. */
function resolved(from: string, to: string): string {
  if (to.startsWith('/')) return to.slice(1);
  const parts = [...from.split('/').slice(0, -1), ...to.trim().split('/')];
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '..') kept.pop();
    else if (part && part !== '.') kept.push(part);
  }
  return kept.join('/');
}

function statedTitle(zip: Zip): string {
  const info = childAt(parseXml(zip.text('OFD.xml') ?? ''), 'DocBody', 'DocInfo', 'Title');
  return info ? textIn(info).trim() : '';
}

const numbersIn = (text: string | undefined): number[] => (text ?? '').trim().split(/\s+/).map(Number);

/** Collects the text and strokes of one page. */
class OfdSheet {
  /** Number of path objects; many of them without text mean text drawn as outlines. */
  paths = 0;
  private readonly runs: Run[] = [];
  private readonly rules = new PathRules(MAX_RULES);
  private readonly toSheet: Matrix;
  private readonly width: number;
  private readonly height: number;

  constructor(box: XmlElement | undefined) {
    const [x = 0, y = 0, width = 210, height = 297] = box ? numbersIn(textIn(box)) : [];
    this.toSheet = [POINT, 0, 0, POINT, -x * POINT, -y * POINT];
    [this.width, this.height] = [width * POINT, height * POINT];
  }

  add(page: XmlElement): void {
    const content = childAt(page, 'Content');
    if (!content) return;
    for (const object of descendants(content, 'TextObject')) this.text(object);
    for (const object of descendants(content, 'PathObject')) this.path(object);
  }

  sheet(): Sheet {
    return { width: this.width, height: this.height, runs: this.runs, rules: this.rules.rules };
  }

  /** Returns the matrix from an object's coordinates to those of the sheet. */
  private matrixOf({ attributes }: XmlElement): Matrix {
    const [x = 0, y = 0] = numbersIn(attributes.Boundary);
    const placed = multiply(this.toSheet, [1, 0, 0, 1, x, y]);
    return multiply(placed, matrixOf(attributes.CTM ? numbersIn(attributes.CTM) : null) ?? [1, 0, 0, 1, 0, 0]);
  }

  private text(object: XmlElement): void {
    const size = Number(object.attributes.Size);
    const matrix = this.matrixOf(object);
    if (!(size > 0) || object.attributes.Visible === 'false') return;
    let [x, y] = [0, 0];
    for (const code of childrenNamed(object, 'TextCode')) {
      x = Number(code.attributes.X ?? x);
      y = Number(code.attributes.Y ?? y);
      const characters = Array.from(textIn(code).replace(/\n/g, ''));
      this.characters(characters, x, y, steps(code.attributes.DeltaX, characters.length), size, matrix);
    }
  }

  private characters(
    characters: string[],
    x: number,
    y: number,
    advances: number[],
    size: number,
    matrix: Matrix,
  ): void {
    const scale = Math.hypot(matrix[2], matrix[3]);
    const height = size * scale;
    let [text, from, at] = ['', x, x];
    const flush = (end: number): void => {
      const [left, base] = apply(matrix, from, y);
      const [right] = apply(matrix, end, y);
      const isWanted = /\S/.test(text) && this.runs.length < MAX_RUNS && Number.isFinite(left + base + right);
      if (isWanted) this.runs.push({ text, x: left, y: base - ASCENT * height, width: right - left, height });
      text = '';
    };
    for (const [i, character] of characters.entries()) {
      const own = (halves(character) / 2) * size;
      const advance = advances[i] ?? own;
      text += character;
      at += advance;
      if (i + 1 < characters.length && advance - own > APART * size) {
        flush(at - advance + own);
        from = at;
      } else if (i + 1 === characters.length) flush(at - advance + own);
    }
  }

  private path(object: XmlElement): void {
    this.paths++;
    const { Stroke, Fill } = object.attributes;
    const data = childAt(object, 'AbbreviatedData');
    if (!data) return;
    const matrix = this.matrixOf(object);
    for (const points of subpaths(textIn(data))) {
      if (Stroke !== 'false') this.rules.add(points, true, matrix);
      if (Fill === 'true') this.rules.add(points, false, matrix);
    }
  }
}

/** Parses the distances from each character to the next, at most `most`: numbers, and `g N D` for N times D. */
function steps(text: string | undefined, most: number): number[] {
  const tokens = (text ?? '').trim().split(/\s+/);
  const found: number[] = [];
  for (let i = 0; i < tokens.length && found.length < most; i++) {
    if (tokens[i] !== 'g') {
      const step = Number(tokens[i]);
      if (tokens[i] && Number.isFinite(step)) found.push(step);
      continue;
    }
    const [count, step] = [Number(tokens[i + 1]), Number(tokens[i + 2])];
    for (let k = 0; k < count && found.length < most; k++) found.push(step);
    i += 2;
  }
  return found;
}

const COUNTS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** Returns the corners of each straight part of a path; a curve ends a part. */
function subpaths(text: string): [number, number][][] {
  const tokens = text.trim().split(/[\s,]+/);
  const parts: [number, number][][] = [];
  let part: [number, number][] = [];
  for (let i = 0; i < tokens.length; ) {
    const operation = tokens[i] as string;
    const count = COUNTS[operation];
    if (count === undefined) break;
    const [x, y] = [Number(tokens[i + count - 1]), Number(tokens[i + count])];
    if (operation === 'L') part.push([x, y]);
    else if (operation === 'C') {
      if (part[0]) part.push(part[0]);
    } else {
      if (part.length > 1) parts.push(part);
      part = [[x, y]];
    }
    i += 1 + count;
  }
  if (part.length > 1) parts.push(part);
  return parts;
}
