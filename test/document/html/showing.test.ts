import { expect, test } from 'vitest';
import { contentShowing, isSetAside } from '../../../lib/document/html/showing';

const styleOf =
  (style: Record<string, string>) =>
  (property: string): string =>
    style[property] ?? '';

test.each<[Record<string, string>, string]>([
  [{}, 'seen'],
  [{ 'text-decoration-line': 'underline line-through' }, 'struck'],
  [{ 'text-decoration': 'red line-through' }, 'struck'],
  [{ 'text-decoration-line': 'none', 'text-decoration': 'line-through' }, 'seen'],
  [{ 'text-decoration': 'underline' }, 'seen'],
  [{ 'content-visibility': 'hidden' }, 'unseen'],
  [{ 'content-visibility': 'auto' }, 'seen'],
  ...['opacity(0)', 'opacity( 0% )', 'blur(1px) opacity(0.00)', 'opacity(.0)'].map(
    (filter): [Record<string, string>, string] => [{ filter }, 'unseen'],
  ),
  ...['opacity(0.5)', 'opacity(10)', 'opacity(5%)', 'opacity(.01)', 'blur(0)', 'none'].map(
    (filter): [Record<string, string>, string] => [{ filter }, 'seen'],
  ),
  ...['inset(50%)', 'inset( 75% 0 )', 'inset(99.5%)', 'inset(100%)', 'circle(0)', 'circle( 0px at 5px 5px)'].map(
    (path): [Record<string, string>, string] => [{ 'clip-path': path }, 'unseen'],
  ),
  ...['none', 'inset(49%)', 'inset(5%)', 'inset(500%)', 'circle(10px)', 'url(#a)'].map(
    (path): [Record<string, string>, string] => [{ 'clip-path': path }, 'seen'],
  ),
])('what a style of %j has in it is %s', (style, expected) => {
  expect(contentShowing(styleOf(style))).toBe(expected);
});

test.each([
  ['absolute', 'rect(0,0,0,0)', 'unseen'],
  ['fixed', 'rect(1px, 1px, 1px, 1px)', 'unseen'],
  ['absolute', 'rect(0px 9px 9px 0px)', 'seen'],
  // Top, right, bottom, left: a box of one pixel, and of two.
  ['absolute', 'rect(0px, 1px, 9px, 0px)', 'unseen'],
  ['absolute', 'rect(0px, 2px, 9px, 0px)', 'seen'],
  ['absolute', 'rect(0px, 9px, 1px, 0px)', 'unseen'],
  ['absolute', 'rect(0px, 9px, 2px, 0px)', 'seen'],
  ['absolute', 'rect(-10px, 20px, -9px, 10px)', 'unseen'],
  ['absolute', 'rect(10px, 20px, 11.5px, 10px)', 'seen'],
  ['absolute', 'rect(auto, 0px, 0px, auto)', 'seen'],
  ['absolute', 'auto', 'seen'],
  ['relative', 'rect(0,0,0,0)', 'seen'],
  ['', 'rect(0,0,0,0)', 'seen'],
])('a box of position “%s” clipped to %s is %s', (position, clip, expected) => {
  expect(contentShowing(styleOf({ position, clip }))).toBe(expected);
});

test.each<[Record<string, string>, string]>([
  [{ overflow: 'hidden', height: '1px' }, 'unseen'],
  [{ overflow: 'hidden', height: '1.5px' }, 'seen'],
  [{ overflow: 'clip', 'max-height': '0' }, 'unseen'],
  [{ overflow: 'hidden', width: '0px' }, 'unseen'],
  [{ overflow: 'hidden', 'max-width': '-5px' }, 'unseen'],
  [{ overflow: 'hidden', width: '0%' }, 'seen'],
  [{ overflow: 'hidden', width: 'auto', height: '100px' }, 'seen'],
  [{ overflow: 'auto', height: '0px' }, 'seen'],
  [{ overflow: 'visible', height: '0px' }, 'seen'],
  [{ height: '0px', width: '0px' }, 'seen'],
  // Each side goes by its own.
  [{ 'overflow-y': 'hidden', height: '0px' }, 'unseen'],
  [{ 'overflow-y': 'hidden', width: '0px' }, 'seen'],
  [{ 'overflow-y': 'auto', 'overflow-x': 'hidden', width: '0px' }, 'unseen'],
  [{ 'overflow-y': 'auto', 'overflow-x': 'hidden', height: '0px' }, 'seen'],
  [{ overflow: 'hidden', 'overflow-y': 'visible', height: '0px' }, 'seen'],
])('a box of %j is %s', (style, expected) => {
  expect(contentShowing(styleOf(style))).toBe(expected);
});

test.each([
  ['-900px', 'unseen'],
  ['-9999px', 'unseen'],
  ['-899px', 'seen'],
  ['900px', 'seen'],
  // How wide a letter is is not known here.
  ['-999em', 'seen'],
])('a line indented by %s is %s', (indent, expected) => {
  expect(contentShowing(styleOf({ 'text-indent': indent }))).toBe(expected);
});

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ 'margin-left': '-900px' }, true],
  [{ 'margin-left': '-899px' }, false],
  ...['scale(0)', 'SCALE( 0 , 0)', 'scaleX(0)', 'scaley(0)', 'scale3d(0,0,0)', 'rotate(9deg) scale(0)'].map(
    (transform): [Record<string, string>, boolean] => [{ transform }, true],
  ),
  ...['scale(0.5)', 'scale(10)', 'scale(1)', 'none', 'translate(0)'].map(
    (transform): [Record<string, string>, boolean] => [{ transform }, false],
  ),
  ...['left', 'top', 'right', 'bottom'].flatMap((side): [Record<string, string>, boolean][] => [
    [{ position: 'absolute', [side]: '-900px' }, true],
    [{ position: 'fixed', [side]: '-1000px' }, true],
    [{ position: 'relative', [side]: '-9999px' }, true],
    [{ position: 'static', [side]: '-9999px' }, false],
    [{ [side]: '-9999px' }, false],
    [{ position: 'absolute', [side]: '-899px' }, false],
    [{ position: 'absolute', [side]: '900px' }, false],
  ]),
])('a style of %j sets aside: %s', (style, expected) => {
  expect(isSetAside(styleOf(style))).toBe(expected);
});
