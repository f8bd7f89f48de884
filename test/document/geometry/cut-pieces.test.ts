import { expect, it } from 'vitest';
import { cutAtNumbers } from '../../../lib/document/geometry/cut-pieces';
import { pieceOf } from '../../../lib/document/geometry/piece-lines';
import { text } from './print';

const cut = (before: string, after: string): string[] =>
  cutAtNumbers(pieceOf([text(before, 50, 100), text(after, 50 + 10 * before.length, 100)])).map((piece) => piece.text);

it('what begins with a number of its own is another cell, unless what stands before leads on to it', () => {
  expect(cut('三、本年度办理结果', '1.属于国家秘密')).toEqual(['三、本年度办理结果', '1.属于国家秘密']);
  expect(cut('其中：', '1.涉及国家秘密')).toEqual(['其中：1.涉及国家秘密']);
});
