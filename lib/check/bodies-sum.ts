import type { Figures } from '../model/cells';
import { isBlank } from '../model/cells';
import type { Report } from '../model/schema';
import { type Explanation, explained } from './explaining-parts';
import { countedCells, type Part } from './parts';
import { incomplete, type Outcome, passed, type Rule, STATUTORY } from './rule';

/** Context of a rule across bodies: a region's report, and those of its bodies. */
export interface AcrossBodies {
  report: Report;
  figures: Figures;
  parts: readonly Part[];
}

/** A rule that compares a region's report with those of its bodies. */
export interface RuleAcrossBodies extends Omit<Rule, 'run'> {
  run(context: AcrossBodies): Outcome[];
}

/** Maximum number of bodies that one finding names. */
const MOST_NAMES = 5;
const SEVERAL = '、';
const OR = ' / ';

const undecided: Outcome = { outcome: 'incompleteElsewhere' };

/**
 * Compares a region's figures with the sums of its bodies', cell by cell. Never fails: the report may be the office's
 * alone, one body's figures may be included in another's, and the given bodies may not be all of them.
 */
export const bodiesSum: RuleAcrossBodies = {
  id: 'bodies.sum',
  severity: 'warning',
  basis: null,
  editions: STATUTORY,
  says: ['more', 'less', 'leftOut', 'twice', 'blank', 'unread'].map((variant) => `incomplete.${variant}`),
  run({ report, figures, parts }) {
    const tables = Object.keys(report.tables).map((table) => ({ table, cells: countedCells(report, table) }));
    const sums = new Map(tables.flatMap(({ cells }) => cells.map((cell) => [cell, sumOf(cell, parts)])));
    const differences = differencesOf(sums, figures);
    const compared = tables.map(({ cells }) => cells.filter((cell) => differences.has(cell)));
    const explanations = explained(compared, differences, parts);
    return tables.flatMap(({ table, cells }) => [
      ...unreadIn(table, cells, parts),
      ...cells.map((cell): Outcome => {
        const difference = differences.get(cell);
        if (difference === undefined) return undecided;
        if (difference === 0) return passed;
        return differing(cell, difference, figures, parts, explanations.get(cell));
      }),
    ]);
  },
};

interface PartsSum {
  known: number;
  /** Whether every part's figure was read. */
  isWhole: boolean;
}

const sumOf = (cell: string, parts: readonly Part[]): PartsSum => ({
  known: parts.reduce((sum, { counts }) => sum + (counts.get(cell) ?? 0), 0),
  isWhole: parts.every(({ counts }) => counts.has(cell)),
});

/**
 * Returns by cell how much each sum exceeds the region's figure, for cells where that is known. Unread figures can only
 * add to a sum: one that is too large stays too large.
 */
function differencesOf(sums: ReadonlyMap<string, PartsSum>, figures: Figures): Map<string, number> {
  const differences = new Map<string, number>();
  for (const [cell, { known, isWhole }] of sums) {
    const figure = figures.get(cell);
    if (!figure || (figure.value === null && !isBlank(figure))) continue;
    const difference = known - (figure.value ?? 0);
    if (isWhole || difference > 0) differences.set(cell, difference);
  }
  return differences;
}

/** Reports the parts with unread cells in a table, once for the table. */
function unreadIn(table: string, cells: readonly string[], parts: readonly Part[]): Outcome[] {
  const unread = parts.filter(({ counts }) => cells.some((cell) => !counts.has(cell)));
  if (!unread.length) return [];
  const data = { variant: 'unread', table, count: unread.length, names: namesOf(unread.slice(0, MOST_NAMES)) };
  return [incomplete({ data, evidence: unread.map(({ evidence }) => evidence) })];
}

const namesOf = (parts: readonly Part[]): string => parts.map(({ name }) => name).join(SEVERAL);

function differing(
  cell: string,
  difference: number,
  figures: Figures,
  parts: readonly Part[],
  explanation: Explanation | undefined,
): Outcome {
  const figure = figures.get(cell)!;
  const { row, column, value, at } = figure;
  const expected = difference + (value ?? 0);
  const by = { row, column, expected, bodies: parts.length };
  if (value === null) return incomplete({ expected, at, data: { ...by, variant: 'blank' } });
  const details = { expected, actual: value, at };
  const data = { ...by, actual: value, difference: Math.abs(difference) };
  if (!explanation) return incomplete({ ...details, data: { ...data, variant: difference > 0 ? 'more' : 'less' } });
  const { how, sets } = explanation;
  return incomplete({
    ...details,
    data: { ...data, variant: how, names: sets.map(namesOf).join(OR) },
    evidence: [...new Set(sets.flat())].map(({ evidence }) => evidence),
  });
}
