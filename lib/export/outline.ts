import type { AuditDocument, TableReading } from '../model/schema';
import { type Outcome, verdictOf } from '../model/verdict';
import { type PrintedGrid, wordGrid } from './grid';
import { sectionTitle, tableTitle } from './labels';
import { type Fact, pageFacts, titleOf } from './outline-facts';
import { findingBlocks } from './outline-findings';
import { printedTable } from './printed';
import { type ExportSentences, fill } from './sentences';

/** A readable report before it is Markdown or HTML. All texts are plain: whoever writes them escapes them. */
export type Block =
  | { kind: 'title'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'text'; text: string; tone?: Outcome | 'dismissed' }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'grid'; caption: string; grid: PrintedGrid };

/** The whole report of one document, in order: verdict, page, sections, findings, tables, checks. */
export function outline(document: AuditDocument, sentences: ExportSentences): Block[] {
  const { headings } = sentences;
  const verdict = verdictOf(document);
  const values = { failed: verdict.failed, incomplete: verdict.incomplete, checks: verdict.checks };
  return [
    { kind: 'title', level: 1, text: titleOf(document, sentences) },
    { kind: 'text', text: fill(sentences.verdict[verdict.outcome], values), tone: verdict.outcome },
    { kind: 'title', level: 2, text: headings.page },
    { kind: 'facts', facts: pageFacts(document, sentences) },
    { kind: 'title', level: 2, text: headings.findings },
    ...findingBlocks(document, sentences),
    ...reportBlocks(document, sentences),
    ...checkBlocks(document, sentences),
  ];
}

const ABSENT: TableReading = { source: 'absent' };

function reportBlocks(document: AuditDocument, { headings, columns, sectionStatus, source }: ExportSentences): Block[] {
  const { report } = document;
  if (!report) return [];
  const sections = report.sections.map(({ id, status, heading, characters }) => [
    sectionTitle(id),
    sectionStatus[status],
    heading,
    characters,
  ]);
  const tables = Object.keys(report.tables).flatMap((id): Block[] => {
    const grid = printedTable(document, id);
    const { source: given, link } = report.tables[id] ?? ABSENT;
    return [
      { kind: 'title', level: 3, text: tableTitle(id) },
      { kind: 'text', text: link ? `${source[given]}: ${link}` : source[given] },
      ...(grid ? [{ kind: 'grid', caption: tableTitle(id), grid } as const] : []),
    ];
  });
  const heads = [columns.section, columns.status, columns.heading, columns.characters];
  return [
    { kind: 'title', level: 2, text: headings.sections },
    { kind: 'grid', caption: headings.sections, grid: wordGrid(heads, sections) },
    { kind: 'title', level: 2, text: headings.tables },
    ...tables,
  ];
}

function checkBlocks({ checks }: AuditDocument, { headings, columns }: ExportSentences): Block[] {
  if (checks.length === 0) return [];
  const heads = [columns.rule, columns.passed, columns.failed, columns.incomplete, columns.notApplicable];
  const rows = checks.map((check) => [check.rule, check.passed, check.failed, check.incomplete, check.notApplicable]);
  return [
    { kind: 'title', level: 2, text: headings.checks },
    { kind: 'grid', caption: headings.checks, grid: wordGrid(heads, rows) },
  ];
}
