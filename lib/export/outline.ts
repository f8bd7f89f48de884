import { checkName } from '../locales';
import type { ExportSentences } from '../locales/exported';
import { counted } from '../locales/fill';
import type { Language } from '../locales/languages';
import { sayIdentities, sayNotChecked, sayVerdict } from '../locales/verdict';
import { verdictWords } from '../locales/verdict-words';
import { sectionTitle, tableTitle } from '../model/labels';
import type { AuditDocument, TableReading, Verdict } from '../model/schema';
import { verdictIn } from '../model/verdict';
import type { Block } from './block';
import { wordGrid } from './grid';
import { pageFacts, titleOf } from './outline-facts';
import { findingBlocks } from './outline-findings';
import { printedTable } from './printed';

/** Returns the whole report on one document, in order: verdict, page, findings, sections, tables, checks. */
export function outline(document: AuditDocument, sentences: ExportSentences): Block[] {
  const { headings, lang } = sentences;
  const verdict = verdictIn(document);
  const identities = sayIdentities(verdict, lang);
  const dismissed = verdict.dismissed > 0 ? counted(verdictWords(lang).dismissed, verdict.dismissed, lang) : null;
  const findings = findingBlocks(document, sentences);
  return [
    { kind: 'title', level: 1, text: titleOf(document, sentences) },
    { kind: 'text', text: sayVerdict({ ...document, verdict }, lang), tone: verdict.state },
    ...[identities, dismissed].flatMap((text): Block[] => (text ? [{ kind: 'text', text }] : [])),
    ...notCheckedBlocks(verdict, lang),
    { kind: 'title', level: 2, text: headings.page },
    { kind: 'facts', facts: pageFacts(document, sentences) },
    ...(findings.length > 0 ? [{ kind: 'title', level: 2, text: headings.findings } as const, ...findings] : []),
    ...reportBlocks(document, sentences),
    ...checkBlocks(document, sentences),
  ];
}

function notCheckedBlocks(verdict: Verdict, lang: Language): Block[] {
  const items = sayNotChecked(verdict, lang);
  if (verdict.state === 'notAudited' || items.length === 0) return [];
  return [
    { kind: 'title', level: 2, text: verdictWords(lang).notCheckedHeading },
    { kind: 'list', items },
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

function checkBlocks({ checks }: AuditDocument, { headings, columns, lang }: ExportSentences): Block[] {
  if (checks.length === 0) return [];
  const heads = [columns.rule, columns.passed, columns.failed, columns.incomplete, columns.notApplicable];
  const rows = checks.map((check) => [
    `${checkName(check.rule, lang)} (${check.rule})`,
    check.passed,
    check.failed,
    check.incomplete,
    check.notApplicable,
  ]);
  return [
    { kind: 'title', level: 2, text: headings.checks },
    { kind: 'grid', caption: headings.checks, grid: wordGrid(heads, rows) },
  ];
}
