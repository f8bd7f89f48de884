import { COMMON_FROM } from './likeness';

/** A report's body and the marks of its text, see `marksOf`. */
export interface Marked {
  issuer?: string;
  marks?: readonly string[];
}

/** Minimum number of marks that two texts must share to be compared. */
const LEAST_SHARED = 2;
/** Maximum number of texts compared with one: those that share most marks with it. */
const MOST_COMPARED = 5;
/** Maximum number of reports kept for a mark: beyond it the mark is common, whoever wrote them. */
export const MOST_AT_MARK = 50;

/** Index of reports by the marks of their texts, in memory. Finds similar reports without comparing all pairs. */
export class ByMarks<T extends Marked> {
  /** Null for a mark that is certainly common. */
  private readonly byMark = new Map<string, T[] | null>();

  constructor(reports: Iterable<T> = []) {
    for (const report of reports) this.add(report);
  }

  add(report: T): void {
    for (const mark of report.marks ?? []) {
      const known = this.byMark.get(mark);
      if (known === null) continue;
      const all = [...(known ?? []), report];
      const isCommon = all.length > MOST_AT_MARK || bodiesOf(all) > COMMON_FROM;
      this.byMark.set(mark, isCommon ? null : all);
    }
  }

  /** Returns reports of other bodies that may be similar, those first that share most uncommon marks. */
  near = (report: Marked): T[] => this.sharing(report, COMMON_FROM - 1).slice(0, MOST_COMPARED);

  /**
   * Returns reports whose findings may change when this one is added or removed, as it may make a shared mark common.
   */
  touched = (report: Marked): T[] => this.sharing(report, COMMON_FROM);

  private sharing({ issuer, marks = [] }: Marked, mostBodies: number): T[] {
    const counted = new Map<T, number>();
    for (const mark of marks) {
      const there = this.byMark.get(mark) ?? [];
      const others = there.filter((each) => each.issuer !== issuer);
      if (bodiesOf(others) + 1 > mostBodies) continue;
      for (const other of others) counted.set(other, (counted.get(other) ?? 0) + 1);
    }
    const found = [...counted].filter(([, count]) => count >= LEAST_SHARED).sort(([, a], [, b]) => b - a);
    return found.map(([other]) => other);
  }
}

const bodiesOf = (reports: Marked[]): number => new Set(reports.map(({ issuer }) => issuer)).size;
