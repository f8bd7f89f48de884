import type { TableId } from '../forms';
import { findingFingerprint } from '../model/finding-fingerprint';
import type { AuditDocument, Figure, Finding, SectionReading } from '../model/schema';

/** One cell that changed. Null: the cell was not there. */
export interface FigureChange {
  table: TableId;
  row: string;
  column: string;
  before: Figure | null;
  after: Figure | null;
}

export interface SectionChange {
  id: SectionReading['id'];
  before: SectionReading | null;
  after: SectionReading | null;
}

/** The differences between two audits of a page. */
export interface Changes {
  textChanged: boolean;
  /** Whether another version of the tool read the page: then a figure may have been read otherwise, not edited. */
  toolChanged: boolean;
  titleChanged: boolean;
  /** Facts of the report (issuer, year, dates, numbers) that differ, with their values before and after. */
  facts: { name: (typeof FACTS)[number]; before: string | null; after: string | null }[];
  sections: SectionChange[];
  figures: FigureChange[];
  findings: { appeared: Finding[]; gone: Finding[] };
}

const FACTS = ['issuer', 'year', 'format', 'publishedOn', 'indexNumber', 'documentNumber'] as const;

/** Compares two audits of a page: text, facts, sections, figures and findings. */
export function changesBetween(before: AuditDocument, after: AuditDocument): Changes {
  return {
    textChanged: before.page.textSha256 !== after.page.textSha256,
    toolChanged: before.tool.version !== after.tool.version,
    titleChanged: before.page.title !== after.page.title,
    facts: factChanges(before, after),
    sections: sectionChanges(before, after),
    figures: figureChanges(before, after),
    findings: {
      appeared: without(after.findings, before.findings),
      gone: without(before.findings, after.findings),
    },
  };
}

/** Returns the cells whose value differs; if neither value is a number, those whose text differs. */
export function figureChanges(before: AuditDocument, after: AuditDocument): FigureChange[] {
  return paired(before.report?.figures, after.report?.figures, cellKey)
    .filter(([was, is]) => was?.value !== is?.value || (was?.value === null && was.text !== is?.text))
    .map(([was, is]) => {
      const { table, row, column } = (is ?? was)!;
      return { table, row, column, before: was, after: is };
    });
}

const cellKey = ({ table, row, column }: Figure): string => JSON.stringify([table, row, column]);

function sectionChanges(before: AuditDocument, after: AuditDocument): SectionChange[] {
  return paired(before.report?.sections, after.report?.sections, ({ id }) => id)
    .filter(
      ([was, is]) => was?.status !== is?.status || was?.heading !== is?.heading || was?.characters !== is?.characters,
    )
    .map(([was, is]) => ({ id: (is ?? was)!.id, before: was, after: is }));
}

function factChanges(before: AuditDocument, after: AuditDocument): Changes['facts'] {
  return FACTS.map((name) => ({ name, before: fact(before, name), after: fact(after, name) })).filter(
    (change) => change.before !== change.after,
  );
}

const fact = ({ report }: AuditDocument, name: (typeof FACTS)[number]): string | null =>
  report?.[name]?.toString() ?? null;

/** Returns the findings that only the first list has, whatever their order. */
function without(findings: Finding[], others: Finding[]): Finding[] {
  const known = new Set(others.map(findingFingerprint));
  return findings.filter((finding) => !known.has(findingFingerprint(finding)));
}

/** Pairs the items of two lists by key, in the order of the second list; items that only the first has come last. */
function paired<T>(before: T[] = [], after: T[] = [], key: (item: T) => string): [T | null, T | null][] {
  const was = new Map(before.map((item) => [key(item), item]));
  const is = new Map(after.map((item) => [key(item), item]));
  return [...new Set([...is.keys(), ...was.keys()])].map((at) => [was.get(at) ?? null, is.get(at) ?? null]);
}
