import { LIBRARY_EN } from './en/library-page';
import type { Language } from './languages';
import { LIBRARY_ZH_CN, type LibraryWords } from './zh-CN/library-page';
import { LIBRARY_ZH_TW } from './zh-TW/library-page';

export const LIBRARY_WORDS: Record<Language, LibraryWords> = {
  'zh-CN': LIBRARY_ZH_CN,
  'zh-TW': LIBRARY_ZH_TW,
  en: LIBRARY_EN,
};
