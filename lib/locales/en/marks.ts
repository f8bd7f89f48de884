import type { Marks } from '../marks';

/** Punctuation of English. */
export const MARKS_EN: Marks = {
  comma: ', ',
  semicolon: '; ',
  clauses: '; ',
  colon: ': ',
  several: ', ',
  isLastJoined: true,
  open: ' (',
  close: ')',
  plus: ' + ',
  sentences: ' ',
  beijing: ' (Beijing time)',
};
