import type { ExportSentences } from '../../locales/exported';
import { PAPER_WORDS } from '../../locales/papers';
import type { AuditDocument } from '../../model/schema';
import type { Paper } from '../block';
import type { DecidedOf } from '../decided';
import { docx } from '../docx';
import { htmlPage, titlesOf } from '../html';
import { letterBlocks } from './letter';
import { listBlocks } from './list';
import { sheetBlocks } from './sheet';
import { PAPER_STYLE } from './style';

/** A check sheet for each report, and before them, where they are several, the list of all. */
function sheets(documents: AuditDocument[], sentences: ExportSentences, decidedOf?: DecidedOf): Paper[] {
  const each = documents.map(
    (document): Paper => ({ kind: 'sheet', blocks: sheetBlocks(document, sentences, decidedOf) }),
  );
  return documents.length > 1 ? [{ kind: 'list', blocks: listBlocks(documents, sentences) }, ...each] : each;
}

const letters = (documents: AuditDocument[], sentences: ExportSentences): Paper[] =>
  documents.map((document) => ({ kind: 'letter', blocks: letterBlocks(document, sentences) }));

/** Check sheets with their list, to be printed: a list of twenty reports and their sheets are some 21 pages. */
export const sheetsHtml = (documents: AuditDocument[], sentences: ExportSentences, decidedOf?: DecidedOf): string =>
  htmlPage(sheets(documents, sentences, decidedOf), PAPER_WORDS[sentences.lang].sheetTitle, sentences, PAPER_STYLE);

/** The letters to the bodies, to be printed. */
export const lettersHtml = (documents: AuditDocument[], sentences: ExportSentences): string =>
  htmlPage(letters(documents, sentences), titlesOf(documents, sentences), sentences, PAPER_STYLE);

/** Check sheets with their list, for a word processor. */
export const sheetsDocx = (documents: AuditDocument[], sentences: ExportSentences, decidedOf?: DecidedOf): Uint8Array =>
  docx(sheets(documents, sentences, decidedOf), sentences);

/** The letters to the bodies, for a word processor: drafts to be completed. */
export const lettersDocx = (documents: AuditDocument[], sentences: ExportSentences): Uint8Array =>
  docx(letters(documents, sentences), sentences);
