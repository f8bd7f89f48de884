import { COMMON_FROM } from './likeness';

/** A report by its body and the marks of its text, see `marksOf`. */
export interface Marked {
  issuer?: string;
  marks?: readonly string[];
}

/** Marks that two texts must share to be compared. */
const LEAST_SHARED = 2;
/** Of texts that may be alike, so many are compared: those that share most. */
const MOST_COMPARED = 5;
/** Reports at which a mark stands, beyond which it is common whoever wrote them. */
export const MOST_AT_MARK = 50;

/** Reports by the marks of their texts, in memory: which of many may be alike is found without comparing each with each. */
export class ByMarks<T extends Marked> {
  /** Null where a mark is common for certain. */
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

  /** Reports of other bodies that may be alike, those first that share most marks that are not common. */
  near = (report: Marked): T[] => this.sharing(report, COMMON_FROM - 1).slice(0, MOST_COMPARED);

  /** Reports of which something else may be said once this one has come or gone: also those with which it makes a mark common. */
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
