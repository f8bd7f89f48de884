import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../lib/locales';

/** The language of the views below it. */
export const LanguageContext = createContext<Language>('zh-CN');

export const useLanguage = (): Language => useContext(LanguageContext);
