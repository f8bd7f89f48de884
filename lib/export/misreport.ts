import { quotesIn } from '../model/quotes';
import type { AuditDocument, Finding } from '../model/schema';
import { fileNamed } from './file-name';
import { excerptOf } from './papers/excerpt';
import { oneLine } from './text';

/** What the maintainers get of a false alarm: just enough to run its rule again. */
export interface Misreport {
  rule: string;
  /** The texts of the page that the finding quotes, in the order of its selectors. */
  quote: string[];
  /** The table rows that it is about, as the page prints them, with their labels; null where it is about none. */
  grid: string[][] | null;
  /** The version of the tool that audited. */
  version: string;
}

/** Returns the misreport of a finding: no address, no body, no date, and nothing from the rest of the report. */
export function misreportOf(document: AuditDocument, finding: Finding): Misreport {
  const quotes = quotesIn(finding.at).map(({ exact }) => oneLine(exact));
  // For the maintainers, labels are as the form prints them.
  const grid = excerptOf(document, finding, 'zh-CN');
  return {
    rule: finding.rule,
    quote: [...new Set(quotes)].filter(Boolean),
    grid: grid?.map((row) => row.map(({ text }) => oneLine(text))) ?? null,
    version: document.tool.version,
  };
}

/**
 * Returns name and text of a misreport's file: JSON with one table row per line, so that people can read it before
 * sending.
 */
export function misreportFile({ rule, quote, grid, version }: Misreport): { name: string; text: string } {
  const rows = grid?.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const fields = [
    `"rule": ${JSON.stringify(rule)}`,
    `"quote": ${JSON.stringify(quote)}`,
    `"grid": ${rows === undefined ? 'null' : `[\n${rows}\n  ]`}`,
    `"version": ${JSON.stringify(version)}`,
  ];
  return {
    name: fileNamed(`gongkai-lens-misreport-${rule}`, 'misreport', 'json'),
    text: `{\n  ${fields.join(',\n  ')}\n}\n`,
  };
}
