import { expect, test } from 'vitest';
import { computedShowing, type Platform } from '../../../lib/document/html/computed';

/** An element as a browser would have drawn it: what it does not say is as of a plain paragraph. */
interface Drawn {
  style?: Record<string, string>;
  /** Left, top, width and height in the window. */
  box?: [number, number, number, number];
  /** What takes it from sight by the browser's own answer. */
  hidden?: 'display' | 'visibility' | 'opacity';
  around?: Drawn;
  isText?: true;
  isOfFrame?: true;
}

const PLAIN: Record<string, string> = {
  display: 'block',
  position: 'static',
  transform: 'none',
  color: 'rgb(0, 0, 0)',
  backgroundColor: 'rgba(0, 0, 0, 0)',
  backgroundImage: 'none',
  backgroundClip: 'border-box',
  colorScheme: 'normal',
  textDecorationLine: 'none',
  overflowX: 'visible',
  overflowY: 'visible',
  textIndent: '0px',
  filter: 'none',
  clipPath: 'none',
  clip: 'auto',
  contentVisibility: 'visible',
  width: '100px',
  height: '20px',
  fontSize: '16px',
  verticalAlign: 'baseline',
};
const inLetters = (property: string): string => property.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** A window of such elements, and what of their styles was asked. */
function drawn({ root = {}, hasBody = true, scroll = [0, 0], hasMaps = true } = {} as Partial<Opened>) {
  const asked = { styles: [] as Drawn[], properties: [] as string[] };
  const styleOf = (of: Drawn): Record<string, string> => ({ ...PLAIN, ...of.style });
  const document = { documentElement: root, body: hasBody ? root : null };
  const view = {
    document,
    scrollX: scroll[0],
    scrollY: scroll[1],
    getComputedStyle(of: Drawn) {
      asked.styles.push(of);
      const style = styleOf(of);
      const getPropertyValue = (property: string): string => {
        asked.properties.push(property);
        return style[inLetters(property)] ?? '';
      };
      const { transform = '', ...others } = style;
      return {
        ...others,
        getPropertyValue,
        get transform() {
          asked.properties.push('transform');
          return transform;
        },
      };
    },
    Element: {
      prototype: {
        checkVisibility(this: Drawn, asked?: { checkOpacity?: boolean; checkVisibilityCSS?: boolean }): boolean {
          if (this.hidden === 'opacity') return !asked?.checkOpacity;
          if (this.hidden === 'visibility') return !asked?.checkVisibilityCSS;
          return this.hidden !== 'display' && styleOf(this).display !== 'contents';
        },
        getBoundingClientRect(this: Drawn) {
          const [x, y, width, height] = this.box ?? [10, 10, 100, 20];
          return { right: x + width, bottom: y + height, width, height };
        },
        computedStyleMap: hasMaps
          ? function (this: Drawn) {
              return { get: (property: string) => styleOf(this)[property] };
            }
          : undefined,
      },
    },
  };
  const platform = {
    view,
    type: (of: Drawn) => (of.isText ? 3 : 1),
    parent: (of: Drawn) => of.around ?? null,
    owner: (of: Drawn) => (of.isOfFrame ? {} : document),
  };
  return { asked, ...(computedShowing(platform as unknown as Platform) as unknown as Answers) };
}
interface Opened {
  root: Drawn;
  hasBody: boolean;
  scroll: [number, number];
  hasMaps: boolean;
}
interface Answers {
  showing(of: Drawn): string;
  lookCloser(of: Drawn): string;
  isRaised(of: Drawn): boolean;
}

test.each<[string, Drawn, string]>([
  ['a text', { isText: true, hidden: 'display' }, 'seen'],
  ['an element', {}, 'seen'],
  ['one without opacity', { hidden: 'opacity' }, 'unseen'],
  ['one that is not visible', { hidden: 'visibility' }, 'unseen'],
  ['one without a box', { hidden: 'display' }, 'absent'],
  ['one without a box of its own, in one that is seen', { style: { display: 'contents' }, around: {} }, 'seen'],
  ['the same in one that is not', { style: { display: 'contents' }, around: { hidden: 'visibility' } }, 'unseen'],
  ['the same in nothing', { style: { display: 'contents' } }, 'absent'],
])('%s is %s as its browser says', (_, of, expected) => {
  expect(drawn().showing(of)).toBe(expected);
});

test.each<[string, Drawn, string]>([
  ['a text', { isText: true, style: { fontSize: '0px' } }, 'seen'],
  ['plain', {}, 'seen'],
  ['letters of a point and a little', { style: { fontSize: '1.6px' } }, 'seen'],
  ['letters of a point', { style: { fontSize: '1.5px' } }, 'unseen'],
  ['struck', { style: { textDecorationLine: 'underline line-through' } }, 'struck'],
  ['underlined', { style: { textDecorationLine: 'underline' } }, 'seen'],
  ['in one that is struck', { around: { style: { textDecorationLine: 'line-through' } } }, 'struck'],
  [
    'that is blurred, in one that is struck',
    { style: { filter: 'blur(1px)' }, around: { style: { textDecorationLine: 'line-through' } } },
    'struck',
  ],
  ['of no height, cut off', { style: { overflowX: 'hidden', overflowY: 'hidden', height: '0px' } }, 'unseen'],
  ['of no width, cut off', { style: { overflowX: 'hidden', overflowY: 'hidden', width: '1px' } }, 'unseen'],
  ['of no width, cut off downwards alone', { style: { overflowY: 'clip', width: '0px' } }, 'seen'],
  ['of no height, cut off across alone', { style: { overflowX: 'clip', overflowY: 'auto', height: '0px' } }, 'seen'],
  ['of no width, not cut off', { style: { width: '0px' } }, 'seen'],
  ['indented off the page', { style: { textIndent: '-900px' } }, 'unseen'],
  ['indented to the left', { style: { textIndent: '-899px' } }, 'seen'],
  ['filtered to nothing', { style: { filter: 'opacity(0)' } }, 'unseen'],
  ['filtered', { style: { filter: 'opacity(0.5)' } }, 'seen'],
  ['clipped to nothing', { style: { clipPath: 'inset(50%)' } }, 'unseen'],
  ['clipped', { style: { clipPath: 'inset(49%)' } }, 'seen'],
  ['clipped to no rectangle', { style: { position: 'fixed', clip: 'rect(0px, 0px, 0px, 0px)' } }, 'unseen'],
  ['clipped to a rectangle', { style: { position: 'absolute', clip: 'rect(0px, 9px, 9px, 0px)' } }, 'seen'],
  ['where no clip applies', { style: { clip: 'rect(0px, 0px, 0px, 0px)' } }, 'seen'],
  ['of no content to be seen', { style: { contentVisibility: 'hidden' } }, 'unseen'],
])('an element %s is looked at and found %s', (_, of, expected) => {
  expect(drawn().lookCloser(of)).toBe(expected);
});

const AWAY: Drawn['box'] = [-200, 10, 100, 20];
const SCALED = { transform: 'matrix(0, 0, 0, 0, 0, 0)' };
const outer: Drawn = { style: { position: 'absolute' }, box: AWAY };
test.each<[string, Drawn, string]>([
  ['left of the page', { style: { position: 'absolute' }, box: AWAY }, 'unseen'],
  ['above the page', { style: { position: 'fixed' }, box: [10, -50, 100, 20] }, 'unseen'],
  ['that reaches the page at its left', { style: { position: 'absolute' }, box: [-100, 10, 100, 20] }, 'seen'],
  ['that reaches the page at its top', { style: { position: 'absolute' }, box: [10, -20, 100, 20] }, 'seen'],
  ['left of the page by a transform', { style: { transform: 'matrix(1, 0, 0, 1, -400, 0)' }, box: AWAY }, 'unseen'],
  ['that nothing moved there, as where a table is scrolled', { box: AWAY }, 'seen'],
  ['of a frame, which may lie elsewhere', { style: { position: 'absolute' }, box: AWAY, isOfFrame: true }, 'seen'],
  ['scaled to nothing', { style: SCALED, box: [10, 10, 0, 0] }, 'unseen'],
  ['scaled to nothing in a frame', { style: SCALED, box: [10, 10, 0, 0], isOfFrame: true }, 'unseen'],
  ['turned to a line', { style: SCALED, box: [10, 10, 0, 20] }, 'seen'],
  ['turned to a line that lies', { style: SCALED, box: [10, 10, 20, 0] }, 'seen'],
  ['of no size that was not scaled', { style: { position: 'absolute' }, box: [10, 10, 0, 0] }, 'seen'],
  ['within what is left of the page', { box: AWAY, around: outer }, 'unseen'],
  ['that has come back from there', { box: [10, 10, 100, 20], around: outer }, 'seen'],
  ['that touches the page from there', { box: [-1, -1, 1, 1], around: outer }, 'seen'],
  ['too narrow to have come back', { box: [10, 10, 0.5, 20], around: outer }, 'unseen'],
  ['too low to have come back', { box: [10, 10, 100, 0.5], around: outer }, 'unseen'],
  ['back at its left but not at its top', { box: [10, -50, 100, 20], around: outer }, 'unseen'],
  ['within two', { style: { position: 'relative' }, box: [10, 10, 0, 0], around: { around: outer } }, 'unseen'],
  [
    'within one without a box of its own',
    { box: [10, 10, 0, 0], around: { style: { position: 'absolute', display: 'contents' }, box: AWAY } },
    'seen',
  ],
])('a box %s is %s', (_, of, expected) => {
  expect(drawn().lookCloser(of)).toBe(expected);
  // Where a style has no map, as in Firefox, the same is found.
  expect(drawn({ hasMaps: false }).lookCloser(of)).toBe(expected);
});

test('to what lies before the window one can scroll back', () => {
  const left: Drawn = { style: { position: 'absolute' }, box: AWAY };
  const above: Drawn = { style: { position: 'absolute' }, box: [10, -50, 100, 20] };
  for (const [of, scroll, expected] of [
    [left, [100, 0], 'seen'],
    [left, [99, 0], 'unseen'],
    [above, [0, 30], 'seen'],
    [above, [0, 29], 'unseen'],
  ] as const)
    expect(drawn({ scroll: [...scroll] }).lookCloser(of)).toBe(expected);
});

const WHITE = { color: 'rgb(255, 255, 255)' };
const ground = (backgroundColor: string, around?: Drawn): Drawn => ({
  style: { backgroundColor },
  ...(around && { around }),
});
const DARK = ground('rgb(0, 64, 128)');
test.each<[string, Drawn, string]>([
  ['white on the canvas', { style: WHITE }, 'unseen'],
  ['nearly white on the canvas', { style: { color: 'rgb(251, 251, 251)' } }, 'unseen'],
  ['grey on the canvas', { style: { color: 'rgb(250, 255, 255)' } }, 'seen'],
  ['white on its own ground', { style: { ...WHITE, backgroundColor: 'rgb(0, 64, 128)' } }, 'seen'],
  ['white on the ground of what is around it', { style: WHITE, around: DARK }, 'seen'],
  ['white on white on a dark ground', { style: WHITE, around: ground('rgb(255, 255, 255)', DARK) }, 'unseen'],
  ['white on what lets a dark ground through', { style: WHITE, around: ground('rgba(9, 9, 9, 0)', DARK) }, 'seen'],
  ['white on what lets the canvas through', { style: WHITE, around: ground('rgba(9, 9, 9, 0)') }, 'unseen'],
  ['white on what lets some of the canvas through', { style: WHITE, around: ground('rgba(9, 9, 9, 0.5)') }, 'seen'],
  ['white on a picture', { style: { ...WHITE, backgroundImage: 'url("a.png")' } }, 'seen'],
  ['white on a ground of unknown colour', { style: { ...WHITE, backgroundColor: 'lab(50 0 0)' } }, 'seen'],
  ['of a colour that is not known', { style: { color: 'lab(100 0 0)' } }, 'seen'],
  ['clear', { style: { color: 'rgba(1, 2, 3, 0)' }, around: DARK }, 'unseen'],
  ['clear, on a picture', { style: { color: 'rgba(1, 2, 3, 0)', backgroundImage: 'url("a.png")' } }, 'unseen'],
  ['clear, and a hole to its ground', { style: { color: 'rgba(1, 2, 3, 0)', backgroundClip: 'text' } }, 'seen'],
  ['of the page’s own colour', { style: { backgroundColor: 'rgb(0, 0, 0)' } }, 'seen'],
])('text %s is %s', (_, of, expected) => {
  expect(drawn().lookCloser(of)).toBe(expected);
});

test('of a page whose canvas may be dark the ground is not known', () => {
  expect(drawn({ root: { style: { colorScheme: 'light dark' } } }).lookCloser({ style: WHITE })).toBe('seen');
});

test('the colour of a page that has no body is that of its root', () => {
  const { lookCloser } = drawn({ root: { style: WHITE }, hasBody: false });
  expect(lookCloser({ style: WHITE })).toBe('seen');
  expect(lookCloser({ style: { ...WHITE, color: 'rgb(254, 255, 255)' } })).toBe('unseen');
});

test('what is around two elements is asked once, and of a plain style nothing by its name', () => {
  const [root, row]: [Drawn, Drawn] = [{}, {}];
  row.around = root;
  const { asked, lookCloser } = drawn({ root });
  asked.styles.length = 0;
  const cells: Drawn[] = [{ around: row }, { around: row }];
  expect(cells.map((cell) => lookCloser(cell))).toEqual(['seen', 'seen']);
  expect(asked.styles.map((of) => [root, row, ...cells].indexOf(of))).toEqual([2, 0, 1, 3]);
  lookCloser({ style: { position: 'absolute' }, around: row });
  lookCloser({ style: { clip: 'rect(0px, 9px, 9px, 0px)' }, around: row });
  expect(asked.properties).toEqual([]);
  lookCloser({ style: { filter: 'blur(1px)' }, around: row });
  expect(asked.properties).not.toEqual([]);
});

test('a mark is raised where its style says so', () => {
  const { isRaised } = drawn();
  expect(
    [
      { style: { verticalAlign: 'super' } },
      { style: { verticalAlign: '4px' } },
      {},
      { isText: true as const, style: { verticalAlign: 'super' } },
    ].map((of) => isRaised(of)),
  ).toEqual([true, false, false, false]);
});
