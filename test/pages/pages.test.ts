import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit';
import { declaredShowing } from '../../lib/document/html/declared';
import { documentSource } from '../../lib/document/html/dom';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Page } from '../../lib/document/page';
import {
  type AuditDocument,
  auditDocument,
  type Finding,
  type Qualifier,
  type Report,
  type Selector,
} from '../../lib/model/schema';
import { fold } from '../../lib/text/fold';

/** A finding as an expert states it. What is not stated is not compared. */
interface ExpectedFinding {
  rule: string;
  outcome: Finding['outcome'];
  severity?: Finding['severity'];
  /** With `consequences`, the equations that one mistake breaks; which of them is told first is open. */
  equation?: string;
  consequences?: string[];
  expected?: number | string;
  actual?: number | string;
  /** Every smallest set of cells whose change mends everything, in any order. */
  suspects?: Suspects[];
}
type ExpectedChecks = Record<string, Partial<AuditDocument['checks'][number]>>;
type Suspects = { table: string; row: string; column: string; value: number | null; suggested: number }[];

/** The hand-worked result of a page: `expected.json` beside it. */
interface Expected {
  page: { url: string; script: string; artefacts: { kind: string; count?: number }[] };
  detection: { kind: string };
  report:
    | (Pick<Report, 'issuer' | 'year' | 'format' | 'publishedOn' | 'period' | 'indexNumber' | 'documentNumber'> & {
        sections?: { id: string; status: string; heading: string | null }[];
        tables?: Report['tables'];
        /** `table.row.column`; null is a blank cell. */
        figures: Record<string, number | null>;
        /** Cells of a run of figures that nothing on the page splits: none may be given a value. */
        undetermined?: string[];
        /** Figures that the prose states of applications and remedies. */
        statements?: { quantity: string; value: number; section?: string; qualifiers?: Qualifier[] }[];
      })
    | null;
  findings: ExpectedFinding[];
  /** Counts of rules whose failures another finding tells. */
  checks?: ExpectedChecks;
  /** The folder of last year's report, and what its audit adds: the findings of the rules across years. */
  previous?: string;
  withPrevious?: { findings: ExpectedFinding[]; checks?: ExpectedChecks };
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const NAMES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const CAPTURED = new Date('2026-04-01T00:00:00Z');

const htmlOf = (name: string): string => readFileSync(`${FOLDER}${name}/page.html`, 'utf8');
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(`${FOLDER}${name}/expected.json`, 'utf8'));

function parsedPage(name: string): Page {
  return readPage(htmlSource(htmlOf(name), expectedOf(name).page.url)).page;
}

function domWindow(name: string): JSDOM['window'] {
  return new JSDOM(htmlOf(name), { url: expectedOf(name).page.url }).window;
}

const audited = async (page: Page, previous: AuditDocument | null = null): Promise<AuditDocument> =>
  audit(page, { language: 'zh-CN', previous, capturedAt: CAPTURED });

const bare = (text: string): string => text.replace(/\s+/gu, '');
const PINYIN = /\(\s?\p{Script=Latin}+\s?\)/gu;
/** A heading as the expected results write it: without pinyin and white space, in the simplified script. */
const simplified = (heading: string | null): string | null => heading && bare(fold(heading.replace(PINYIN, '')).text);

const setKey = (set: Suspects): string =>
  JSON.stringify(set.map(({ table, row, column, value, suggested }) => [table, row, column, value, suggested]).sort());

function suspectSets({ suspects }: Finding): string[] {
  const sets = new Map<number, Suspects>();
  for (const suspect of suspects) sets.set(suspect.set, [...(sets.get(suspect.set) ?? []), suspect]);
  return [...sets.values()].map(setKey).sort();
}

const equations = ({ equation, consequences }: { equation?: string | null; consequences?: string[] }): string[] =>
  [equation ?? [], consequences ?? []].flat().sort();
const difference = (a: unknown, b: unknown): number => Math.abs(Number(a) - Number(b));

function matches(finding: Finding, wanted: ExpectedFinding): boolean {
  if (finding.rule !== wanted.rule || finding.outcome !== wanted.outcome) return false;
  if (wanted.severity && finding.severity !== wanted.severity) return false;
  if (wanted.equation && String(equations(finding)) !== String(equations(wanted))) return false;
  if (wanted.suspects && String(suspectSets(finding)) !== String(wanted.suspects.map(setKey).sort())) return false;
  if (wanted.equation && finding.equation !== wanted.equation) {
    return difference(finding.expected, finding.actual) === difference(wanted.expected, wanted.actual);
  }
  const same = (key: 'expected' | 'actual') => wanted[key] === undefined || finding[key] === wanted[key];
  return same('expected') && same('actual');
}

/** Expected findings that did not come, and findings that were not expected: both must be none. */
function compareFindings(
  found: Finding[],
  wanted: ExpectedFinding[],
): { lacking: ExpectedFinding[]; unexpected: unknown[] } {
  const left = [...found];
  const lacking = wanted.filter((each) => {
    const index = left.findIndex((finding) => matches(finding, each));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const unexpected = left.map(
    ({ rule, outcome, severity, message, equation, expected: due, actual, consequences, suspects }) => ({
      ...{ rule, outcome, severity, message, equation, expected: due, actual, consequences, suspects },
    }),
  );
  return { lacking, unexpected };
}
const NONE = { lacking: [], unexpected: [] };

function expectChecks({ checks }: AuditDocument, wanted: ExpectedChecks = {}): void {
  for (const [rule, counts] of Object.entries(wanted)) {
    expect(checks.find((check) => check.rule === rule)).toMatchObject(counts);
  }
}

const cellName = ({ table, row, column }: { table: string; row: string; column: string }): string =>
  `${table}.${row}.${column}`;

/** Quote and position of one place must say the same text of the page. */
function selectorFaults(page: Page, at: Selector[], text: string | null): string[] {
  const faults: string[] = [];
  let quote: string | null = null;
  for (const selector of at) {
    if (selector.type === 'TextQuoteSelector') {
      quote = selector.exact;
      if (!page.text.includes(selector.prefix + selector.exact + selector.suffix))
        faults.push(`quote is not on the page: ${selector.exact}`);
      if (text !== null && bare(selector.exact) !== bare(text))
        faults.push(`quote "${selector.exact}" is not "${text}"`);
    } else {
      const there = page.text.slice(selector.start, selector.end);
      if (text !== null && bare(there) !== bare(text)) faults.push(`position says "${there}", not "${text}"`);
      if (quote !== null && quote !== there) faults.push(`position says "${there}", quote "${quote}"`);
    }
  }
  return faults;
}

describe.each(NAMES)('%s', (name) => {
  const wanted = expectedOf(name);
  const page = parsedPage(name);
  const result = audited(page);
  const report = async (): Promise<Report> => {
    const { report: found } = await result;
    if (!found) throw new Error('nothing was read as a report');
    return found;
  };

  it('is a valid audit document', async () => {
    expect(auditDocument.safeParse(await result).error?.issues ?? []).toEqual([]);
  });

  it('says what the page is', async () => {
    const document = await result;
    expect(document.detection.kind).toBe(wanted.detection.kind);
    expect({ url: document.page.url, script: document.page.script }).toEqual({
      url: wanted.page.url,
      script: wanted.page.script,
    });
    const counted = new Map(wanted.page.artefacts.map(({ kind, count }) => [kind, count]));
    const artefacts = document.page.artefacts.map(({ kind, count }) =>
      counted.get(kind) === undefined ? { kind } : { kind, count },
    );
    const byKind = (a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind);
    expect(artefacts.sort(byKind)).toEqual(wanted.page.artefacts.sort(byKind));
  });

  it('finds what an expert finds, and nothing else', async () => {
    const document = await result;
    expect(compareFindings(document.findings, wanted.findings)).toEqual(NONE);
    expectChecks(document, wanted.checks);
  });

  const due = wanted.report;
  if (!due) {
    it('is not read as a report', async () => expect((await result).report).toBeNull());
  } else {
    it('reads whose report it is, of what year, and when it was published', async () => {
      const { issuer, year, format, publishedOn, period, indexNumber, documentNumber } = await report();
      const {
        sections: _sections,
        tables: _tables,
        figures: _figures,
        statements: _statements,
        undetermined: _,
        ...meta
      } = due;
      expect({ issuer, year, format, publishedOn, period, indexNumber, documentNumber }).toEqual(meta);
    });

    if (due.sections) {
      it('reads the sections', async () => {
        const { sections } = await report();
        expect(sections.map(({ id, status, heading }) => ({ id, status, heading: simplified(heading) }))).toEqual(
          due.sections,
        );
      });
    }

    if (due.tables) {
      it('says how the tables are given', async () => {
        const { tables } = await report();
        const source = (id: 'proactive' | 'applications' | 'remedies') => ({ source: tables[id]?.source });
        expect({
          proactive: source('proactive'),
          applications: source('applications'),
          remedies: source('remedies'),
        }).toEqual(due.tables);
      });
    }

    it('reads every figure, and no other', async () => {
      const { figures } = await report();
      const undetermined = new Set(due.undetermined);
      const found = figures.filter((figure) => figure.value !== null || !undetermined.has(cellName(figure)));
      expect(Object.fromEntries(found.map((figure) => [cellName(figure), figure.value]))).toEqual(due.figures);
      expect(new Set(figures.map(cellName)).size).toBe(figures.length);
    });

    if (due.statements) {
      it('reads what the prose states of applications and remedies', async () => {
        const placed = due.statements?.some(({ section }) => section);
        type Line = { quantity: string | null; value: number; section?: string | null; qualifiers?: Qualifier[] };
        const line = ({ quantity, value, section, qualifiers = [] }: Line) =>
          [
            `${quantity} = ${value}`,
            placed ? `in ${section}` : [],
            qualifiers.map(({ kind, text }) => `${kind} ${text}`),
          ]
            .flat()
            .join(' ');
        const stated = (await report()).statements.filter(({ quantity }) =>
          /^(?:applications|remedies)\./.test(quantity ?? ''),
        );
        expect(stated.map(line).sort()).toEqual((due.statements ?? []).map(line).sort());
      });
    }
  }

  it('points at what it read', async () => {
    const { report: read, findings } = await result;
    const faults = [
      ...(read?.figures ?? []).flatMap((figure) =>
        selectorFaults(page, figure.at, figure.text).map((fault) => `${cellName(figure)}: ${fault}`),
      ),
      ...(read?.figures ?? [])
        .filter(({ value, at }) => value !== null && !at.length)
        .map((figure) => `${cellName(figure)}: no place`),
      ...(read?.sections ?? []).flatMap(({ id, at }) =>
        selectorFaults(page, at, null).map((fault) => `${id}: ${fault}`),
      ),
      ...(read?.statements ?? []).flatMap(({ text, at }) => selectorFaults(page, at, text)),
      ...findings.flatMap(({ rule, at }) => selectorFaults(page, at, null).map((fault) => `${rule}: ${fault}`)),
    ];
    expect(faults).toEqual([]);
  });

  it('gives the same document in a browser’s DOM, and changes nothing there', async () => {
    const { document } = domWindow(name);
    const before = document.documentElement.outerHTML;
    const live = readPage(documentSource(document, declaredShowing)).page;
    expect(live.text).toBe(document.body.textContent);
    expect(await audited(live)).toEqual(await result);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  const { previous, withPrevious } = wanted;
  if (previous && withPrevious) {
    it(`is compared with ${previous}`, async () => {
      const both = await audited(page, await audited(parsedPage(previous)));
      expect(compareFindings(both.findings, [...wanted.findings, ...withPrevious.findings])).toEqual(NONE);
      expectChecks(both, withPrevious.checks);
    });
  }
});
