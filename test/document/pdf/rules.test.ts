import { expect, it } from 'vitest';
import type { Matrix } from '../../../lib/document/geometry/matrix';
import { type Drawn, drawnOn } from '../../../lib/document/pdf/rules';

const NAMES = [
  ...['save', 'restore', 'transform', 'paintFormXObjectBegin', 'paintFormXObjectEnd', 'setTextRenderingMode'],
  ...['showText', 'showSpacedText', 'nextLineShowText', 'nextLineSetSpacingShowText', 'constructPath'],
  ...['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintSolidColorImageMask'],
  ...['stroke', 'closeStroke', 'fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'],
  ...['endPath', 'clip'],
];
const OPS = Object.fromEntries(NAMES.map((name, i) => [name, i + 1]));
/** Sheets are measured downwards: this one is a hundred points high. */
const TO_SHEET: Matrix = [1, 0, 0, -1, 0, 100];

/** What a page draws that does these things, each by its name and with what it is given. */
function drawn(...done: [string, unknown?][]): Drawn {
  const list = { fnArray: done.map(([name]) => OPS[name]), argsArray: done.map(([, args]) => args ?? null) };
  return drawnOn(list as unknown as Parameters<typeof drawnOn>[0], OPS, TO_SHEET);
}
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];
const path = (painted: string, ...data: number[]): [string, unknown] => ['constructPath', [OPS[painted], [data]]];
const rulesOf = (...done: [string, unknown?][]): number[][] =>
  drawn(...done).rules.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]);
const across = path('stroke', MOVE, 10, 90, LINE, 50, 90);

it.each(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])(
  'a line that is drawn by %s is a rule',
  (painted) => {
    expect(rulesOf(path(painted, MOVE, 10, 90, LINE, 50, 90, LINE, 50, 40))).toEqual([
      [10, 10, 50, 10],
      [50, 10, 50, 60],
    ]);
    expect(drawn(path(painted, MOVE, 10, 90, LINE, 50, 90)).outlines).toBe(0);
  },
);

it.each(['fill', 'eoFill'])('a shape as thin as a line that is filled by %s is a rule', (painted) => {
  const thin = path(painted, MOVE, 10, 90, LINE, 50, 90, LINE, 50, 88, LINE, 10, 88, CLOSE);
  expect(rulesOf(thin)).toEqual([[10, 11, 50, 11]]);
  expect(drawn(thin, thin).outlines).toBe(2);
});

it.each(['endPath', 'clip'])('a path that ends with %s draws nothing', (painted) => {
  expect(drawn(path(painted, MOVE, 10, 90, LINE, 50, 90))).toEqual({ rules: [], isTextHidden: false, outlines: 0 });
});

it('a path that is closed goes back to its beginning', () => {
  expect(rulesOf(path('stroke', MOVE, 10, 90, LINE, 50, 90, LINE, 50, 40, CLOSE))).toEqual([
    [10, 10, 50, 10],
    [50, 10, 50, 60],
    [50, 60, 10, 10],
  ]);
});

it('curves are no rules, and what stands before and behind them is', () => {
  const both = (curve: number[]): [string, unknown] =>
    path('stroke', MOVE, 10, 90, LINE, 50, 90, ...curve, LINE, 70, 40, MOVE, 0, 0, LINE, 9, 0);
  const expected = [
    [10, 10, 50, 10],
    [60, 20, 70, 60],
    [0, 100, 9, 100],
  ];
  expect(rulesOf(both([CURVE, 1, 2, 3, 4, 60, 80]))).toEqual(expected);
  expect(rulesOf(both([QUADRATIC, 1, 2, 60, 80]))).toEqual(expected);
});

it('a path is read as far as it is known', () => {
  expect(rulesOf(path('stroke', MOVE, 10, 90, LINE, 50, 90, 9, 1, 1, LINE, 70, 90))).toEqual([[10, 10, 50, 10]]);
  expect(rulesOf(['constructPath', [OPS.stroke, [null]]], ['constructPath', [OPS.stroke]], across)).toEqual([
    [10, 10, 50, 10],
  ]);
  // Nothing was begun that could be closed.
  expect(rulesOf(path('stroke', CLOSE, MOVE, 10, 90, LINE, 50, 90))).toEqual([[10, 10, 50, 10]]);
});

it('is where the transformations lead, and those that were saved come back', () => {
  const moved: [string, unknown] = ['transform', [1, 0, 0, 1, 5, 0]];
  const doubled: [string, unknown] = ['transform', [2, 0, 0, 1, 0, 0]];
  expect(rulesOf(['save'], moved, doubled, across, ['restore'], across, ['restore'], across)).toEqual([
    [25, 10, 105, 10],
    [10, 10, 50, 10],
    [10, 10, 50, 10],
  ]);
  // What is no transformation changes nothing.
  expect(rulesOf(['transform', [1, 2]], across)).toEqual([[10, 10, 50, 10]]);
});

it('a form stands where it is put, and ends', () => {
  const form: [string, unknown] = ['paintFormXObjectBegin', [[1, 0, 0, 1, 5, 0], null]];
  expect(rulesOf(form, across, ['paintFormXObjectEnd'], across)).toEqual([
    [15, 10, 55, 10],
    [10, 10, 50, 10],
  ]);
  expect(rulesOf(['paintFormXObjectBegin', [null]], across, ['paintFormXObjectEnd'])).toEqual([[10, 10, 50, 10]]);
});

it.each(['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintSolidColorImageMask'])(
  'a picture as thin as a line is one: %s',
  (name) => {
    expect(rulesOf(['transform', [40, 0, 0, 1, 10, 89]], [name])).toEqual([[10, 10.5, 50, 10.5]]);
    expect(rulesOf(['transform', [2, 0, 0, 40, 10, 50]], [name])).toEqual([[11, 10, 11, 50]]);
    expect(drawn(['transform', [40, 0, 0, 40, 10, 50]], [name])).toEqual({
      rules: [],
      isTextHidden: false,
      outlines: 0,
    });
  },
);

it.each(['showText', 'showSpacedText', 'nextLineShowText', 'nextLineSetSpacingShowText'])(
  'text that is all drawn unseen, by %s, is hidden',
  (name) => {
    const unseen: [string, unknown] = ['setTextRenderingMode', [3]];
    const seen: [string, unknown] = ['setTextRenderingMode', [0]];
    expect(drawn(unseen, [name]).isTextHidden).toBe(true);
    expect(drawn([name]).isTextHidden).toBe(false);
    expect(drawn(unseen, [name], seen, [name]).isTextHidden).toBe(false);
    expect(drawn(unseen).isTextHidden).toBe(false);
    expect(drawn(['setTextRenderingMode', [7]], [name]).isTextHidden).toBe(false);
  },
);

it('is not saved without end', () => {
  const deep = Array.from({ length: 300 }, (): [string, unknown?][] => [['save'], ['transform', [1, 0, 0, 1, 1, 0]]]);
  const back = Array.from({ length: 300 }, (): [string, unknown?] => ['restore']);
  // Of three hundred the first two hundred are kept, and the last hundred undone with them.
  expect(rulesOf(...deep.flat(), ...back, path('stroke', MOVE, 0, 0, LINE, 9, 0))).toEqual([[0, 100, 9, 100]]);
  expect(rulesOf(...deep.flat(), ['restore'], path('stroke', MOVE, 0, 0, LINE, 9, 0))).toEqual([[199, 100, 208, 100]]);
});
