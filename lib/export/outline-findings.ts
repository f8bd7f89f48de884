import { checkName, equationInWords } from '../locales';
import type { ExportSentences } from '../locales/exported';
import { fill } from '../locales/fill';
import { sayOptions } from '../locales/options';
import { beijingDay } from '../locales/time';
import { verdictWords } from '../locales/verdict-words';
import { editionIdOf, editionOf } from '../model/cells';
import { cellLabels } from '../model/labels';
import { quoteOf } from '../model/quotes';
import type { AuditDocument, Finding, Report } from '../model/schema';
import type { Block } from './block';
import { wordGrid } from './grid';
import type { Fact } from './outline-facts';

/** Returns the blocks of each finding: its message, dismissal, facts, suspects and sum. */
export function findingBlocks({ findings, report }: AuditDocument, sentences: ExportSentences): Block[] {
  if (findings.length === 0) return [];
  return findings.flatMap((finding, index) => [
    { kind: 'title', level: 3, text: `${index + 1}. ${finding.message}` },
    ...(finding.dismissed
      ? [
          {
            kind: 'text',
            text: fill(sentences.dismissed, { ...finding.dismissed, on: beijingDay(finding.dismissed.on) }),
            tone: 'dismissed',
          } as const,
        ]
      : []),
    { kind: 'facts', facts: findingFacts(finding, report, sentences) },
    ...suspectBlocks(finding, report, sentences),
    ...derivationBlocks(finding, report, sentences),
  ]);
}

function findingFacts(finding: Finding, report: Report | null, { columns, lang }: ExportSentences): Fact[] {
  const words = verdictWords(lang);
  const known: [string, string | number | null | undefined][] = [
    [columns.outcome, words.outcome[finding.outcome]],
    [columns.severity, words.severity[finding.severity]],
    [columns.rule, `${checkName(finding.rule, lang)} (${finding.rule})`],
    [columns.equation, finding.equation && equationInWords(finding.equation, lang, editionIdOf(report))],
    [columns.expected, finding.expected],
    [columns.actual, finding.actual],
    [columns.basis, finding.basis],
    [columns.text, quoteOf(finding.at)?.exact],
  ];
  return known.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ name, value: String(value) }],
  );
}

function suspectBlocks({ suspects }: Finding, report: Report | null, { columns, lang }: ExportSentences): Block[] {
  if (suspects.length === 0) return [];
  return [
    { kind: 'title', level: 4, text: columns.suspects },
    { kind: 'list', items: sayOptions(suspects, lang, editionIdOf(report)) },
  ];
}

function derivationBlocks(finding: Finding, report: Report | null, { headings, columns }: ExportSentences): Block[] {
  const { derivation } = finding;
  if (!derivation || derivation.length === 0) return [];
  const rows = derivation.map((term, index) => [
    signOf(term.side, derivation[index - 1]?.side),
    term.label,
    columnLabel(report, term.row, term.column),
    term.value,
  ]);
  return [
    {
      kind: 'grid',
      caption: headings.sum,
      grid: wordGrid(['', columns.label, columns.column, columns.value], rows),
    },
  ];
}

/** Terms do not name their table, but cells of different tables with the same identifiers also have the same label. */
function columnLabel(report: Report | null, row: string, column: string): string {
  const table = report?.figures.find((figure) => figure.row === row && figure.column === column)?.table;
  return table && report ? cellLabels(editionOf(report).id, { table, row, column }).column : column;
}

function signOf(side: 'left' | 'right', before: 'left' | 'right' | undefined): string {
  if (before === undefined) return '';
  return side === before ? '+' : '=';
}
