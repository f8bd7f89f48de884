import type { FigureSet } from '../../generate/figures';
import type { Grid } from '../../generate/grid';
import { escaped, partsOf } from './article';
import { zipOf } from './zip';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const [WIDTH, HEIGHT, MARGIN] = [210, 297, 15];
const SIZE = 2.6;
const LEADING = 3.4;

/** The layout objects of one page, in millimetres. */
export class OfdPage {
  readonly objects: string[] = [];

  /** Adds a line of text; digits are half as wide as the font size. */
  text(text: string, x: number, y: number, size = SIZE): void {
    const steps = Array.from(text, (character) => (/[\x20-\x7e]/.test(character) ? size / 2 : size));
    const deltas = steps.slice(0, -1).map((step) => step.toFixed(3));
    const width = steps.reduce((sum, step) => sum + step, 0);
    this.objects.push(
      `<ofd:TextObject ID="${this.objects.length + 100}" Boundary="${x} ${y} ${width.toFixed(3)} ${size}" Font="1" Size="${size}"><ofd:TextCode X="0" Y="${(size * 0.86).toFixed(3)}"${deltas.length ? ` DeltaX="${deltas.join(' ')}"` : ''}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`,
    );
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    this.objects.push(
      `<ofd:PathObject ID="${this.objects.length + 100}" Boundary="0 0 ${WIDTH} ${HEIGHT}" LineWidth="0.25"><ofd:AbbreviatedData>M ${x1} ${y1} L ${x2} ${y2}</ofd:AbbreviatedData></ofd:PathObject>`,
    );
  }
}

/** Returns an OFD file of pages. */
export const ofdOf = (pages: OfdPage[]): Uint8Array =>
  zipOf({
    'OFD.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${NAMESPACE} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${WIDTH} ${HEIGHT}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(
      pages.map((page, i) => [
        `Doc_0/Pages/Page_${i}/Content.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="2">${page.objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
      ]),
    ),
  });

/**
 * Returns a report laid out on pages: tables ruled, text wrapped in cells. A table that does not fit begins on a new
 * page.
 */
export function ofdReport(set: FigureSet): Uint8Array {
  const pages = [new OfdPage()];
  let y = MARGIN;
  const page = (): OfdPage => pages.at(-1) as OfdPage;
  const turn = (room: number): void => {
    if (y + room < HEIGHT - MARGIN) return;
    pages.push(new OfdPage());
    y = MARGIN;
  };
  for (const part of partsOf(set)) {
    if ('text' in part) {
      for (const line of wrapped(part.text, WIDTH - 2 * MARGIN)) {
        turn(LEADING);
        page().text(line, MARGIN, y);
        y += LEADING;
      }
      y += 2;
    } else {
      const height = part.table.length * 8;
      turn(height > 250 ? 250 : height);
      y = drawTable(page(), part.table, y) + 4;
    }
  }
  return ofdOf(pages);
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const character of text) {
    const step = /[\x20-\x7e]/.test(character) ? SIZE / 2 : SIZE;
    if (used + step > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += character;
    used += step;
  }
  return [...lines, line];
}

/** Draws the frame and text of each cell; returns the lower end of the table. */
function drawTable(page: OfdPage, grid: Grid, top: number): number {
  const placed = place(grid);
  const columns = Math.max(...placed.map(({ x, cell }) => x + cell.width));
  const width = (WIDTH - 2 * MARGIN) / columns;
  const heights = grid.map((_, row) =>
    Math.max(
      6,
      ...placed
        .filter(({ y, cell }) => y === row && cell.height === 1)
        .map(({ cell }) => wrapped(cell.text, cell.width * width - 1.5).length * LEADING + 1.5),
    ),
  );
  const yOf = (row: number): number => top + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  for (const { x, y, cell } of placed) {
    const [x1, x2] = [MARGIN + x * width, MARGIN + (x + cell.width) * width];
    const [y1, y2] = [yOf(y), yOf(y + cell.height)];
    page.line(x1, y1, x2, y1);
    page.line(x1, y2, x2, y2);
    page.line(x1, y1, x1, y2);
    page.line(x2, y1, x2, y2);
    for (const [i, line] of wrapped(cell.text, x2 - x1 - 1.5).entries()) {
      if (line) page.text(line, x1 + 0.7, y1 + 0.8 + i * LEADING);
    }
  }
  return yOf(grid.length);
}

function place(grid: Grid): { x: number; y: number; cell: Grid[number][number] }[] {
  const taken = new Set<string>();
  return grid.flatMap((row, y) => {
    let x = 0;
    return row.map((cell) => {
      while (taken.has(`${y} ${x}`)) x++;
      for (let down = 0; down < cell.height; down++) {
        for (let right = 0; right < cell.width; right++) taken.add(`${y + down} ${x + right}`);
      }
      return { x, y, cell };
    });
  });
}
