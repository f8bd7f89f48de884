import type { UnreadableReason } from '../document/unreadable';
import { UNREADABLE_EN } from './en/unreadable';
import type { Language } from './languages';
import { UNREADABLE_ZH_CN, type UnreadableWords } from './zh-CN/unreadable';
import { UNREADABLE_ZH_TW } from './zh-TW/unreadable';

const WORDS: Record<Language, UnreadableWords> = {
  'zh-CN': UNREADABLE_ZH_CN,
  'zh-TW': UNREADABLE_ZH_TW,
  en: UNREADABLE_EN,
};

/** Returns why a document could not be read, and what to do about it. */
export const sayUnreadable = (reason: UnreadableReason, language: Language): string => WORDS[language][reason];
