import type { Marks } from '../zh-CN/marks';

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
