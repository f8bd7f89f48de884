/** How a language sets phrases beside each other. */
export interface Marks {
  comma: string;
  semicolon: string;
  /** Between two clauses, each with commas of its own. */
  clauses: string;
  colon: string;
  /** Between things that are listed. */
  several: string;
  /** Whether the last of a list is joined by a word, as `Intl` has it. */
  isLastJoined: boolean;
  /** Around a remark, with the space that it asks for. */
  open: string;
  close: string;
  plus: string;
  /** Between two sentences. */
  sentences: string;
  /** Behind a time that a clock in Beijing shows. */
  beijing: string;
}

/** Punctuation of Simplified Chinese. */
export const MARKS_ZH_CN: Marks = {
  comma: '，',
  semicolon: '；',
  clauses: '，',
  colon: '：',
  several: '、',
  // The 和 that `Intl` puts before the last would run into a digit.
  isLastJoined: false,
  open: '（',
  close: '）',
  plus: ' ＋ ',
  sentences: '',
  beijing: '（北京时间）',
};
