import { DOCUMENT_PAGE_EN } from './en/document-page';
import type { Language } from './languages';
import { DOCUMENT_PAGE_ZH_CN, type DocumentPageWords } from './zh-CN/document-page';
import { DOCUMENT_PAGE_ZH_TW } from './zh-TW/document-page';

export type { DocumentPageWords } from './zh-CN/document-page';

/** The words of the page on which files are audited. */
export const DOCUMENT_PAGE_WORDS: Record<Language, DocumentPageWords> = {
  'zh-CN': DOCUMENT_PAGE_ZH_CN,
  'zh-TW': DOCUMENT_PAGE_ZH_TW,
  en: DOCUMENT_PAGE_EN,
};
