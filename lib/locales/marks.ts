import { MARKS_EN } from './en/marks';
import type { Language } from './languages';
import { MARKS_ZH_CN } from './zh-CN/marks';
import { MARKS_ZH_TW } from './zh-TW/marks';

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

export const MARKS: Record<Language, Marks> = { 'zh-CN': MARKS_ZH_CN, 'zh-TW': MARKS_ZH_TW, en: MARKS_EN };
