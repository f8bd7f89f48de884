import { useMemo, useRef } from 'preact/hooks';
import type { PdfDrawing, SheetSize } from '../../lib/document/pdf/drawing';
import type { PlacedText, SheetText } from '../../lib/document/sheets';
import { linesIn, printWidth, widthInLines } from './print-width';
import { useDrawn } from './use-drawn';
import { useIsNear } from './use-is-near';

interface Props {
  number: number;
  size: SheetSize;
  text: SheetText | undefined;
  /** Pixels per point. */
  scale: number;
  /** The scrolling element around the sheet. */
  scroller: { current: Element | null };
  label: string;
  /** Its file, and its number in that file, from 1. */
  pdf: PdfDrawing;
  own: number;
  onFailed(number: number): void;
}

/**
 * One sheet of a PDF: its picture while it is near the screen, and over it the text, which is transparent but can be
 * selected.
 */
export function Sheet({ number, size, text, scale, scroller, label, pdf, own, onFailed }: Props) {
  const sheet = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(sheet, scroller);
  useDrawn(picture, isNear, { pdf, sheet: own, scale }, () => onFailed(number));
  const layer = useMemo(() => text && <TextLayer text={text} />, [text]);
  return (
    <section
      ref={sheet}
      class="sheet"
      aria-label={label}
      data-sheet={number}
      style={{ width: points(size.width), height: points(size.height) }}
    >
      <div ref={picture} class="picture" aria-hidden="true" />
      {layer}
    </section>
  );
}

/** Returns a length in points as CSS that follows the scale. */
const points = (length: number): string => `calc(var(--scale) * ${length}px)`;

function TextLayer({ text }: { text: SheetText }) {
  return (
    <div class="text-layer" lang="zh">
      {text.lines.map((line) => (
        <Printed key={line.at} text={line} />
      ))}
      {text.tables.map((rows, i) => (
        <table key={i}>
          <tbody>
            {rows.map((cells, j) => (
              <tr key={j}>
                {cells.map((cell) => (
                  <td
                    key={cell.at}
                    style={{
                      left: points(cell.box.x),
                      top: points(cell.box.y),
                      width: points(cell.box.width),
                      height: points(cell.box.height),
                    }}
                  >
                    {cell.text && <Printed text={cell} within={cell.box} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

/** Print at least so many font sizes high has more than one line. */
const MORE_LINES = 1.6;
const ORIGIN = { x: 0, y: 0 };

/** Limits of the distance between lines, in font sizes. */
const LEADING = { least: 0.9, most: 3 };

/** Text at the place and in the width in which it is printed. */
function Printed({ text: { text, at, print }, within = ORIGIN }: { text: PlacedText; within?: typeof ORIGIN }) {
  const { width, height, size } = print;
  const [x, y] = [print.x - within.x, print.y - within.y];
  const drawn = printWidth(text) * size;
  if (height <= MORE_LINES * size) {
    return (
      <span
        style={{
          ...boxOf(x, y, size, height),
          ...(drawn > 0 && { transform: `scaleX(${width / drawn})` }),
        }}
        data-at={at}
      >
        {text}
      </span>
    );
  }
  const { lines, leading } = linesOf(text, print);
  const own = drawn > 0 ? widthInLines(text, lines) * size : width;
  return (
    <span
      class="lines"
      style={{
        ...boxOf(x, y - (leading - size) / 2, size, leading),
        width: points(own),
        transform: `scaleX(${width / own})`,
      }}
      data-at={at}
    >
      {text}
    </span>
  );
}

const boxOf = (x: number, y: number, size: number, leading: number) => ({
  left: points(x),
  top: points(y),
  fontSize: points(size),
  lineHeight: points(leading),
});

/**
 * Returns in how many lines text is printed, by its width or otherwise by its height, and the distance between them in
 * points.
 */
function linesOf(text: string, { width, height, size }: PlacedText['print']): { lines: number; leading: number } {
  const lines = linesIn(text, width / size + 0.1);
  const leading = (height - size) / (lines - 1);
  if (lines > 1 && leading >= LEADING.least * size && leading <= LEADING.most * size) return { lines, leading };
  const told = Math.max(2, Math.round(height / (1.2 * size)));
  return { lines: told, leading: height / told };
}
