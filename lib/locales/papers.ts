import { PAPERS_EN } from './en/papers';
import type { Language } from './languages';
import { PAPERS_ZH_CN, type PaperWords } from './zh-CN/papers';
import { PAPERS_ZH_TW } from './zh-TW/papers';

export type { PaperWords } from './zh-CN/papers';

export const PAPER_WORDS: Record<Language, PaperWords> = {
  'zh-CN': PAPERS_ZH_CN,
  'zh-TW': PAPERS_ZH_TW,
  en: PAPERS_EN,
};
