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

/** A check sheet for each report, preceded by the list of reports where there are several. */
function sheets(documents: AuditDocument[], sentences: ExportSentences, decidedOf?: DecidedOf): Paper[] {
  const each = documents.map(
    (document): Paper => ({ kind: 'sheet', blocks: sheetBlocks(document, sentences, decidedOf) }),
  );
  return documents.length > 1 ? [{ kind: 'list', blocks: listBlocks(documents, sentences) }, ...each] : each;
}

const letters = (documents: AuditDocument[], sentences: ExportSentences): Paper[] =>
  documents.map((document) => ({ kind: 'letter', blocks: letterBlocks(document, sentences) }));

/** Returns check sheets with their list as HTML for printing; twenty reports take some 21 pages. */
export const sheetsHtml = (documents: AuditDocument[], sentences: ExportSentences, decidedOf?: DecidedOf): string =>
  htmlPage(sheets(documents, sentences, decidedOf), PAPER_WORDS[sentences.lang].sheetTitle, sentences, PAPER_STYLE);

/** Returns the letters to the bodies as HTML for printing. */
export const lettersHtml = (documents: AuditDocument[], sentences: ExportSentences): string =>
  htmlPage(letters(documents, sentences), titlesOf(documents, sentences), sentences, PAPER_STYLE);

/** Returns check sheets with their list as a Word document. */
export const sheetsDocx = (documents: AuditDocument[], sentences: ExportSentences, decidedOf?: DecidedOf): Uint8Array =>
  docx(sheets(documents, sentences, decidedOf), sentences);

/** Returns the letters to the bodies as a Word document: drafts to be completed. */
export const lettersDocx = (documents: AuditDocument[], sentences: ExportSentences): Uint8Array =>
  docx(letters(documents, sentences), sentences);
