import { type CellRef, cellsCounted, type TableId, type TopicCount } from '../forms';
import { carryOver } from '../model/carry-over';
import { cellName, editionOf, type Figures, figuresByCell, formOfTable, isBlank } from '../model/cells';
import { isActive } from '../model/is-active';
import { isMark } from '../model/no-number';
import type { AuditDocument, Figure, Finding, Report } from '../model/schema';
import type { CountReading, CountState, Reason, Summary, ToldCount, ToldTopic, Trust } from '../model/summary';
import { type Sum, trySums } from './arithmetic';
import { lastYear } from './previous';
import { cellNamed } from './readings';
import type { AcrossYears } from './rule';
import { isOfWhole } from './statements';

/** A report to summarise, with what its counts are checked against. */
interface Told {
  document: AuditDocument;
  report: Report;
  figures: Figures;
  /** The sums that were tried, by the names of their cells. */
  sums: Map<string, Sum[]>;
  /** Names of cells whose number last year's report confirms. */
  carried: Set<string>;
}

/**
 * Returns the summary of a report: the counts that its edition declares for readers, each with whether it can be
 * trusted and last year's count. Null where there is no report, or its edition declares no summary.
 *
 * @param previous last year's audit, where it is known; one of another year, or certainly of another body, is ignored
 * @param doubt why `previous` proves nothing for certain, see `AcrossYears`
 */
export function summaryOf(
  document: AuditDocument,
  previous: AuditDocument | null = null,
  doubt: AcrossYears['doubt'] = null,
): Summary | null {
  const { page, report, detection } = document;
  if (!report || detection.kind === 'workSummary') return null;
  const edition = editionOf(report);
  if (!edition.summary?.length) return null;
  const before = lastYear({ page, report, figures: figuresByCell(report), previous, doubt });
  // The lists before 2019 count differently from the tables since.
  const isComparable = before !== null && (before.report.format === 'older') === (report.format === 'older');
  const then = isComparable && previous ? toldOf(previous, before.report, null) : null;
  const now = toldOf(document, report, then && !before?.doubt ? then.report : null);
  const topics = edition.summary.flatMap(({ id, lead, detail }): ToldTopic[] => {
    const countsOf = (counts: TopicCount[]) => counts.flatMap((count) => toldCount(now, then, count) ?? []);
    const told = { id, lead: countsOf(lead), detail: countsOf(detail) };
    return told.lead.length ? [told] : [];
  });
  if (!topics.length) return null;
  const beside = then && before ? { year: then.report.year as number, doubt: before.doubt } : null;
  return { year: report.year, previous: beside, topics };
}

function toldOf(document: AuditDocument, report: Report, before: Report | null): Told {
  const carried = before ? carryOver(before, report).filter(({ state }) => state === 'holds') : [];
  return {
    document,
    report,
    figures: figuresByCell(report),
    sums: sumsByCell(trySums(report)),
    carried: new Set(carried.map(({ table, carriedIn }) => cellName(table, carriedIn))),
  };
}

function sumsByCell(sums: Sum[]): Told['sums'] {
  const byCell: Told['sums'] = new Map();
  for (const sum of sums) {
    if (sum.outcome === 'notApplicable') continue;
    const { table, left, right } = sum.identity;
    for (const name of new Set([...left, ...right].map((cell) => cellName(table, cell)))) {
      const known = byCell.get(name);
      if (known) known.push(sum);
      else byCell.set(name, [sum]);
    }
  }
  return byCell;
}

/** A count of one report; null where its edition does not have it, or a list leaves it out. */
function toldCount(now: Told, then: Told | null, count: TopicCount): ToldCount | null {
  const cells = cellsCounted(editionOf(now.report), count);
  if (!cells.length) return null;
  const { table, role } = count;
  const reading = readingOf(now, table, cells);
  if (reading.state === 'absent' && isLeftOut(now.report, table)) return null;
  const found = cells.flatMap((cell) => now.figures.get(cellName(table, cell)) ?? []);
  return {
    ...reading,
    role,
    table,
    unit: found[0]?.unit ?? null,
    at: found[0]?.at ?? [],
    before: then && beforeOf(then, count),
  };
}

/** Whether a report may leave rows of a table out, as it prints the table as a list. */
const isLeftOut = (report: Report, table: TableId): boolean => formOfTable(report, table)?.layout === 'list';

/** The count with the same role in last year's report, whatever edition that is printed on. */
function beforeOf(then: Told, { role }: TopicCount): CountReading | null {
  const edition = editionOf(then.report);
  const same = edition.summary?.flatMap(({ lead, detail }) => [...lead, ...detail]).find((each) => each.role === role);
  const cells = same ? cellsCounted(edition, same) : [];
  if (!same || !cells.length) return null;
  const { value, state, trust } = readingOf(then, same.table, cells);
  return state === 'absent' ? null : { value, state, trust };
}

function readingOf(told: Told, table: TableId, cells: CellRef[]): CountReading & { reasons: Reason[] } {
  const found = cells.map((cell) => told.figures.get(cellName(table, cell)));
  const state = stateOf(found);
  const isRead = state === 'read' || state === 'partly';
  const value = isRead ? found.reduce((sum, figure) => sum + (figure?.value ?? 0), 0) : null;
  return { value, state, ...trustOf(told, table, cells, state) };
}

function stateOf(found: (Figure | undefined)[]): CountState {
  const known = found.filter((figure) => figure !== undefined);
  if (!known.length) return 'absent';
  if (known.every(isBlank)) return known.length < found.length ? 'unread' : 'blank';
  if (known.length < found.length || known.some((each) => each.value === null && !isBlank(each) && !isMark(each)))
    return 'unread';
  if (known.some(isMark)) return 'mark';
  return known.some(isBlank) ? 'partly' : 'read';
}

function trustOf(told: Told, table: TableId, cells: CellRef[], state: CountState): { trust: Trust; reasons: Reason[] } {
  const { document, figures, carried } = told;
  const unchecked = (kind: Exclude<Reason['kind'], 'finding'>) => ({
    trust: 'unchecked' as const,
    reasons: [{ kind }],
  });
  const about = document.findings.flatMap((finding, index) =>
    isActive(finding) && cells.some((cell) => isAbout(finding, told, table, cell))
      ? [{ index, outcome: finding.outcome }]
      : [],
  );
  const reasons = (outcome: Finding['outcome']): Reason[] =>
    about.filter((each) => each.outcome === outcome).map(({ index }) => ({ kind: 'finding', finding: index }));
  const against = reasons('failed');
  if (against.length) return { trust: 'contradicted', reasons: against };
  if (state !== 'read' && state !== 'partly') return unchecked(state);
  if (cells.some((cell) => figures.get(cellName(table, cell))?.recovered)) return unchecked('recovered');
  const open = reasons('incomplete');
  if (open.length) return { trust: 'unchecked', reasons: open };
  const around = cells.map((cell) => told.sums.get(cellName(table, cell)) ?? []);
  const broken = around.flat().filter(({ outcome }) => outcome === 'failed');
  // An imported document may lack findings that our rules would have made.
  const untold = broken.filter((sum) => !isTold(document, sum, isActive));
  if (untold.some((sum) => !isTold(document, sum, () => true)))
    return { trust: 'contradicted', reasons: [{ kind: 'broken' }] };
  if (untold.length) return unchecked('reviewed');
  const held = around.map((own) => own.filter(({ outcome }) => outcome === 'passed'));
  const confirmed: Reason[] = [
    ...(held.every((own) => own.length) ? [{ kind: 'identities' as const }] : []),
    ...(isStated(told, table, cells) ? [{ kind: 'prose' as const }] : []),
    ...(cells.every((cell) => carried.has(cellName(table, cell))) ? [{ kind: 'years' as const }] : []),
  ];
  if (confirmed.length) return { trust: 'confirmed', reasons: confirmed };
  return unchecked(around.flat().length ? 'open' : 'noIdentity');
}

/** Whether a finding that passes `isOfKind` reports a broken sum: its suspects then say which cells are in doubt. */
const isTold = (
  { findings }: AuditDocument,
  { identity: { equation } }: Sum,
  isOfKind: (finding: Finding) => boolean,
): boolean =>
  findings.some(
    (finding) => isOfKind(finding) && (finding.equation === equation || finding.consequences?.includes(equation)),
  );

/** Rules whose findings are located at the figure that they are about. */
const AT_FIGURE = /^(?:values|years)\./;

/** Whether a finding is about a cell: as a suspect, a term of its sum, by name, or as what the text states. */
function isAbout(finding: Finding, { figures }: Told, table: TableId, cell: CellRef): boolean {
  const { rule, suspects, derivation = [], data = {}, equation, at } = finding;
  const isCell = (each: CellRef): boolean => each.row === cell.row && each.column === cell.column;
  if (suspects.length) return suspects.some((each) => each.table === table && isCell(each));
  if (derivation.length) return (equation?.startsWith(`${table}:`) ?? true) && derivation.some(isCell);
  if (typeof data.quantity === 'string') return isStatedBy(data.quantity, table, cell);
  if (data.row !== undefined && data.column !== undefined)
    return (data.table ?? table) === table && isCell({ row: String(data.row), column: String(data.column) });
  const own = figures.get(cellName(table, cell))?.at ?? [];
  // A finding that names only a table is about all of it.
  if (!AT_FIGURE.test(rule) || data.table !== undefined) return false;
  return own.some((selector) => at.some((each) => isSamePlace(each, selector)));
}

type At = Finding['at'][number];

const isSamePlace = (one: At, other: At): boolean =>
  one.type === 'TextPositionSelector' &&
  other.type === 'TextPositionSelector' &&
  one.start === other.start &&
  one.end === other.end;

/** Whether a quantity (`applications.refused.total`, `applications.granted+partlyGranted.total`) includes a cell. */
function isStatedBy(quantity: string, table: TableId, { row, column }: CellRef): boolean {
  const named = cellNamed(quantity);
  return (
    named.table === table &&
    named.column === column &&
    named.row.split('+').some((each) => row === each || row.startsWith(`${each}.`))
  );
}

/** Whether the text states the number of a single cell, without qualifiers. */
function isStated({ report, figures }: Told, table: TableId, cells: CellRef[]): boolean {
  const [only] = cells;
  if (!only || cells.length > 1) return false;
  const value = figures.get(cellName(table, only))?.value;
  return report.statements.some(
    (each) => each.quantity === `${table}.${only.row}.${only.column}` && each.value === value && isOfWhole(each),
  );
}
