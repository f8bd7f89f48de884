import type { ExportSentences } from '../locales/exported';
import { fill } from '../locales/fill';
import { beijingTime } from '../locales/time';
import { editionOf } from '../model/cells';
import type { AuditDocument } from '../model/schema';
import { webAddress } from './text';

export interface Fact {
  name: string;
  value: string;
  /** The page's own address, the only text that becomes a link. */
  address?: string | null;
}

/** Returns the title of a document: issuer and year, otherwise the title of its page. */
export function titleOf({ page, report }: AuditDocument, sentences: ExportSentences): string {
  if (report?.issuer && report.year !== null) {
    return fill(sentences.title, { issuer: report.issuer, year: report.year });
  }
  return page.title || sentences.untitled;
}

/** Returns the known facts of the page and the report, without unknown ones. */
export function pageFacts(document: AuditDocument, sentences: ExportSentences): Fact[] {
  const { page, report, detection, tool, converted } = document;
  const { facts, columns, kind } = sentences;
  const known: [string, string | null | undefined][] = [
    [facts.title, page.title],
    [columns.url, page.url],
    [facts.kind, kind[detection.kind]],
    [columns.issuer, report?.issuer],
    [columns.year, report?.year?.toString()],
    [facts.format, report && editionOf(report).instrument?.name],
    [facts.publishedOn, report?.publishedOn],
    [facts.period, report?.period && `${report.period.from} – ${report.period.to}`],
    [facts.indexNumber, report?.indexNumber],
    [facts.documentNumber, report?.documentNumber],
    [facts.capturedAt, beijingTime(page.capturedAt, sentences.lang)],
    [facts.textSha256, page.textSha256],
    [facts.converted, converted && `${converted.target} (${converted.dictionary})`],
    [facts.tool, `${tool.name} ${tool.version}`],
  ];
  const address = webAddress(page.url);
  return known.flatMap(([name, value]) =>
    value ? [{ name, value, ...(name === columns.url ? { address } : {}) }] : [],
  );
}
