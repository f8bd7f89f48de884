import { SECTIONS, type SectionId, type TableId } from '../../forms';
import type { ExportSentences } from '../../locales/exported';
import { counted, fill } from '../../locales/fill';
import type { Language } from '../../locales/languages';
import { PAPER_WORDS } from '../../locales/papers';
import { beijingDay } from '../../locales/time';
import { verdictWords } from '../../locales/verdict-words';
import { editionOf, formOfTable } from '../../model/cells';
import type { AuditDocument } from '../../model/schema';
import { verdictIn } from '../../model/verdict';
import type { Block } from '../block';
import { wordGrid } from '../grid';

/** Columns of the list of reports, in order; the ledger begins with the same ones. */
export const LIST_COLUMNS = [
  'number',
  'issuer',
  'year',
  'publishedOn',
  'sections',
  'proactive',
  'applications',
  'remedies',
  'errors',
  'warnings',
  'notices',
  'toCheck',
  'state',
  'capturedAt',
] as const;

/** The number of a section: its title would take the room of all other columns. */
function ordinalOf(id: SectionId, lang: Language): string {
  const index = SECTIONS.findIndex((section) => section.id === id);
  return lang === 'en' ? String(index + 1) : (SECTIONS[index]?.ordinal ?? id);
}

/** Returns the cells of one report, in the order of the list's columns. */
export function listRow(document: AuditDocument, index: number, sentences: ExportSentences): (string | number)[] {
  const { report, page } = document;
  const { lang, source } = sentences;
  const words = PAPER_WORDS[lang];
  const verdict = verdictIn(document);
  const lacking =
    report?.sections.filter(({ status }) => status !== 'present').map(({ id }) => ordinalOf(id, lang)) ?? [];
  const table = (id: TableId) =>
    report && formOfTable(report, id) ? source[report.tables[id]?.source ?? 'absent'] : '–';
  const separator = lang === 'en' ? ', ' : '、';
  return [
    index + 1,
    report?.issuer ?? page.title,
    report?.year ?? '–',
    report?.publishedOn ?? '–',
    !report || editionOf(report).sections.length === 0
      ? '–'
      : lacking.length
        ? fill(words.lacking, { sections: lacking.join(separator) })
        : words.complete,
    table('proactive'),
    table('applications'),
    table('remedies'),
    verdict.errors,
    verdict.warnings,
    verdict.notices,
    verdict.toCheck,
    verdictWords(lang).state[verdict.state],
    beijingDay(page.capturedAt),
  ];
}

/** Returns the list of several reports, one per row, with the total of each kind of finding; for A4 landscape. */
export function listBlocks(documents: AuditDocument[], sentences: ExportSentences): Block[] {
  const { lang } = sentences;
  const words = PAPER_WORDS[lang];
  const rows = documents.map((document, index) => listRow(document, index, sentences));
  const sums = (['errors', 'warnings', 'notices', 'toCheck'] as const).map((kind) =>
    documents.reduce((sum, document) => sum + verdictIn(document)[kind], 0),
  );
  const total = ['', counted(words.total, documents.length, lang), '', '', '', '', '', '', ...sums, '', ''];
  const heads = LIST_COLUMNS.map((column) => words.listColumns[column]);
  return [
    { kind: 'title', level: 1, text: words.listTitle },
    { kind: 'grid', caption: words.listTitle, grid: wordGrid(heads, [...rows, total]) },
  ];
}
