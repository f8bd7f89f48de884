/** Punctuation with which a language joins phrases. */
export interface Marks {
  comma: string;
  semicolon: string;
  /** Between two clauses that contain commas. */
  clauses: string;
  colon: string;
  /** Between the items of a list. */
  several: string;
  /** Whether a word joins the last item of a list, as `Intl` does. */
  isLastJoined: boolean;
  /** Around a remark, with the spaces required there. */
  open: string;
  close: string;
  plus: string;
  /** Between two sentences. */
  sentences: string;
  /** After a time given in Beijing time. */
  beijing: string;
}

/** Punctuation of Simplified Chinese. */
export const MARKS_ZH_CN: Marks = {
  comma: '，',
  semicolon: '；',
  clauses: '，',
  colon: '：',
  several: '、',
  // The 和 that `Intl` puts before the last item would run into a digit.
  isLastJoined: false,
  open: '（',
  close: '）',
  plus: ' ＋ ',
  sentences: '',
  beijing: '（北京时间）',
};
