import { expect, test } from 'vitest';
import { type Colour, colourOf, isLost, WHITE } from '../../../lib/document/html/colours';

test.each<[string, Colour | null]>([
  [' White ', [255, 255, 255, 1]],
  ['black', [0, 0, 0, 1]],
  ['transparent', [0, 0, 0, 0]],
  ['red', null],
  ['#fff', [255, 255, 255, 1]],
  ['#1A2b3c', [26, 43, 60, 1]],
  ['#12', null],
  ['#12345', null],
  ['rgb(1, 2, 3)', [1, 2, 3, 1]],
  ['rgba(1,2,3,0.5)', [1, 2, 3, 0.5]],
  ['rgb(1 2 3 / 0)', [1, 2, 3, 0]],
  ['rgb(10%, 2, 3)', null],
  ['rgb(1, 2)', null],
  ['rgb(a, 2, 3)', null],
  ['hsl(1, 2, 3)', null],
  ['', null],
])('%j is %j', (value, colour) => expect(colourOf(value)).toEqual(colour));

test.each<[Colour, Colour, boolean]>([
  [WHITE, WHITE, true],
  [[251, 251, 251, 1], WHITE, true],
  [[250, 251, 251, 1], WHITE, false],
  [[255, 255, 250, 1], WHITE, false],
  [[0, 0, 0, 0], WHITE, true],
  [[255, 255, 255, 0.9], WHITE, false],
])('text of %j on %j is lost: %s', (text, ground, lost) => expect(isLost(text, ground)).toBe(lost));
