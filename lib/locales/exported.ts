import type { SectionReading, TableReading } from '../model/schema';
import type { Kind } from '../model/verdict';
import { EXPORT_EN } from './en/exported';
import { type Language, nearestLanguage } from './languages';
import { EXPORT_ZH_CN } from './zh-CN/exported';
import { EXPORT_ZH_TW } from './zh-TW/exported';

/** What a column of the spreadsheet and of the report's tables can hold. In CSV the identifiers themselves are the header. */
export type ColumnName =
  | 'issuer'
  | 'year'
  | 'url'
  | 'table'
  | 'row'
  | 'column'
  | 'label'
  | 'value'
  | 'unit'
  | 'text'
  | 'rule'
  | 'outcome'
  | 'severity'
  | 'message'
  | 'equation'
  | 'expected'
  | 'actual'
  | 'suspects'
  | 'basis'
  | 'dismissed'
  | 'converted'
  | 'section'
  | 'status'
  | 'heading'
  | 'characters'
  | 'passed'
  | 'failed'
  | 'incomplete'
  | 'notApplicable';

/**
 * Every word that a writer adds to what the document says. Findings bring their own message; labels of rows, columns
 * and sections are those of the statutory form. `{name}` stands for a value.
 */
export interface ExportSentences {
  /** The language of these sentences. */
  lang: Language;
  /** Title of a report: {issuer}, {year}. */
  title: string;
  untitled: string;
  headings: Record<'verdict' | 'page' | 'sections' | 'tables' | 'findings' | 'figures' | 'checks' | 'sum', string>;
  columns: Record<ColumnName, string>;
  kind: Record<Kind, string>;
  sectionStatus: Record<SectionReading['status'], string>;
  source: Record<TableReading['source'], string>;
  facts: Record<
    | 'title'
    | 'kind'
    | 'format'
    | 'publishedOn'
    | 'period'
    | 'indexNumber'
    | 'documentNumber'
    | 'capturedAt'
    | 'textSha256'
    | 'converted'
    | 'tool',
    string
  >;
  /** A finding set aside by a person: {on}, {reason}. */
  dismissed: string;
}

const SENTENCES: Record<Language, ExportSentences> = { 'zh-CN': EXPORT_ZH_CN, 'zh-TW': EXPORT_ZH_TW, en: EXPORT_EN };

/** The sentences of a language tag: Chinese by its script or region, anything else in English. */
export const sentencesFor = (lang = 'en'): ExportSentences => SENTENCES[nearestLanguage(lang)];
