import type { MediaKind } from '../model/media-kind';
import { DOCUMENTS_EN } from './en/documents';
import type { Language } from './languages';
import { DOCUMENTS_ZH_CN, type DocumentWords } from './zh-CN/documents';
import { DOCUMENTS_ZH_TW } from './zh-TW/documents';

export type { DocumentWords } from './zh-CN/documents';

/** The kinds of documents other than web pages. */
export type DocumentKind = Exclude<MediaKind, 'page'>;

export const DOCUMENT_WORDS: Record<Language, DocumentWords> = {
  'zh-CN': DOCUMENTS_ZH_CN,
  'zh-TW': DOCUMENTS_ZH_TW,
  en: DOCUMENTS_EN,
};
