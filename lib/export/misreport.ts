import { quotesIn } from '../model/quotes';
import type { AuditDocument, Finding } from '../model/schema';
import { fileNamed } from './file-name';
import { excerptOf } from './papers/excerpt';
import { oneLine } from './text';

/** What the maintainers are given of a finding that is wrong: enough to try its rule again, and nothing else. */
export interface Misreport {
  rule: string;
  /** The words of the page that the finding quotes, in the order of its places. */
  quote: string[];
  /** The rows of the table that it is about, as the page prints them, with their labels; null where it is about none. */
  grid: string[][] | null;
  /** The version that audited. */
  version: string;
}

/** A finding as its misreport: no address, no body, no date, and nothing of the rest of the report. */
export function misreportOf(document: AuditDocument, finding: Finding): Misreport {
  const quotes = quotesIn(finding.at).map(({ exact }) => oneLine(exact));
  // The maintainers read the labels of the form as it prints them.
  const grid = excerptOf(document, finding, 'zh-CN');
  return {
    rule: finding.rule,
    quote: [...new Set(quotes)].filter(Boolean),
    grid: grid?.map((row) => row.map(({ text }) => oneLine(text))) ?? null,
    version: document.tool.version,
  };
}

/** The name and the text of the file of a misreport: JSON, a row of the table a line, so that it can be read before it is given. */
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
