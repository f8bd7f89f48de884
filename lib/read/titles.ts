import { fold } from '../text/fold';
import { foldedRange, type Source } from './source';

/** The name of an annual report: 政府信息公开工作年度报告 and its usual variants, at the end of a title. */
const REPORT_NAME =
  /(?:政府信息公开|信息公开|政务公开|政府信息)(?:工作?)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)(?:\(?20\d\d(?:年度?)?\)?)?(?:\(.{1,12}\))?$/;
const SUMMARY_NAME = /(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:年度)?(?:工作)?总结(?:报告)?$/;
const ABOUT = /公开/;
const SENTENCE = /[。;]|,.*,/;
const MAX_TITLE = 70;
/** Titles stand near the top; a page that has none there has none. */
const TOP = 3000;

export type TitleKind = 'report' | 'summary' | null;

/** Whether a folded title names an annual report or a work summary. */
export function titleKind(title: string): TitleKind {
  const plain = title.replace(/\s/g, '');
  if (SUMMARY_NAME.test(plain)) return 'summary';
  return REPORT_NAME.test(plain) && /20\d\d|年度|年报/.test(plain) ? 'report' : null;
}

/** Pieces of a document title: the site's name stands behind a bar, an underscore or a dash. */
const pieces = (title: string): string[] =>
  [title, ...title.split(/[_|]|(?<!\d)-(?!\d)| - /)].map((piece) => piece.trim());

const cleaned = (line: string): string =>
  line
    .replace(/^(?:标题|名 ?称|中文名|•)[: ]*/, '')
    .replace(/[•*#]/g, '')
    .trim();

function topLines({ folded }: Source): string[] {
  const lines = folded.text.slice(0, TOP).split('\n').map(cleaned).filter(Boolean);
  const joined = lines.map((line, i) => (line + (lines[i + 1] ?? '')).replace(/\s/g, ''));
  return [...lines, ...joined].filter((line) => line.length <= MAX_TITLE && ABOUT.test(line) && !SENTENCE.test(line));
}

/**
 * Titles of the page, folded, most trustworthy first: the site's own metadata, the document title, headings, lines
 * near the top (also two short lines together). An injected keyword line does not look like a title of ours.
 */
export function titlesOf(source: Source): string[] {
  const { page } = source;
  const headings = page.headings.map((range) =>
    source.folded.text.slice(...foldedRange(source, range)).replace(/\s/g, ''),
  );
  const named = [page.meta.get('articletitle') ?? '', page.title].flatMap((title) => pieces(fold(title).text));
  return [...new Set([...named, ...headings, ...topLines(source)])].filter(
    (title) => title && title.length <= MAX_TITLE,
  );
}
