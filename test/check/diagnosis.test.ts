import { describe, expect, test } from 'vitest';
import type { Report, Suspect } from '../../lib/model/schema';
import { consistentSet } from '../generate';
import { seeded } from '../generate/random';
import { mendingPairs } from './brute-force';
import { changed, consistentReports, placesOf, reportOf, totals } from './reports';

/** DIAGNOSIS=full makes a longer run: every cell of every table, and many more tables, pairs and seeds. */
const FULL = process.env.DIAGNOSIS === 'full';
const TABLES = consistentReports(FULL ? 60 : 6);
const PAIRS = FULL ? 4000 : 250;
const DELTAS: ((value: number) => number)[] = [(n) => n + 1, (n) => n - 1, (n) => n * 10, (n) => n + 137, () => 0];
const LONG = FULL ? 3_600_000 : 60_000;
const say = (text: string): void => void process.stdout.write(`diagnosis: ${text}\n`);

/** Returns the suspects of each set, as `index=value`. */
function sets(report: Report, suspects: Suspect[]): string[] {
  const index = ({ table, row, column }: Suspect): number =>
    report.figures.findIndex((each) => each.table === table && each.row === row && each.column === column);
  const found = new Map<number, string[]>();
  for (const each of suspects)
    found.set(each.set, [...(found.get(each.set) ?? []), `${index(each)}=${each.suggested}`]);
  return [...found.values()].map((set) => set.sort().join());
}

test('unchanged tables give no failed finding', { timeout: LONG }, () => {
  for (const { id, report } of TABLES) {
    expect(
      totals(report).filter(({ outcome }) => outcome === 'failed'),
      id,
    ).toEqual([]);
  }
  say(`${TABLES.length} unchanged tables, 0 findings`);
});

describe('one wrong cell', () => {
  test.each([
    ['applications', true],
    ['remedies', false],
  ] as const)('of %s is detected and named', { timeout: LONG }, (table, alone) => {
    let count = 0;
    let first = 0;
    const random = seeded(4);
    for (const [t, { id, report }] of TABLES.entries()) {
      for (const index of placesOf(report, table)) {
        // In short runs every cell is tried on some of the tables, on the others its neighbours are.
        if (!FULL && (index + t) % 4) continue;
        const was = report.figures[index]?.value ?? 0;
        const values = [...new Set(DELTAS.map((change) => change(was)))].filter((value) => value >= 0 && value !== was);
        for (const value of FULL ? values : [random.pick(values)]) {
          count++;
          const failed = totals(changed(report, [{ index, value }])).filter(({ outcome }) => outcome === 'failed');
          expect(failed, `${id} ${index} ${was}→${value}`).toHaveLength(1);
          const named = sets(report, failed[0]?.suspects ?? []);
          expect(named, `${id} ${index} ${was}→${value}`).toContain(`${index}=${was}`);
          if (alone) expect(named).toHaveLength(1);
          if (named[0] === `${index}=${was}`) first++;
        }
      }
    }
    say(`${count} single changes of ${table}: all detected, all named, ${first} as the likeliest`);
  });
});

test('two wrong cells are detected, and named wherever a search over all pairs says that they are determined', {
  timeout: LONG,
}, () => {
  const random = seeded(11);
  const counts = { pairs: 0, determined: 0, named: 0, listed: 0, single: 0 };
  while (counts.pairs < PAIRS) {
    const { id, report } = random.pick(TABLES);
    const places = placesOf(report, 'applications');
    const pair = [random.pick(places), random.pick(places)];
    if (pair[0] === pair[1]) continue;
    const was = pair.map((index) => report.figures[index]?.value ?? 0);
    const now = was.map((value) =>
      Math.max(0, random.chance(0.5) ? value + random.integer(1, 9) : value - random.integer(1, 9)),
    );
    if (now.some((value, i) => value === was[i])) continue;
    counts.pairs++;
    const wrong = changed(
      report,
      pair.map((index, i) => ({ index, value: now[i] as number })),
    );
    const failed = totals(wrong).filter(({ outcome }) => outcome === 'failed');
    const name = `${id} ${pair.map((index, i) => `${index}: ${was[i]}→${now[i]}`).join(' ')}`;
    expect(failed.length, name).toBeGreaterThan(0);
    const truth = pair
      .map((index, i) => `${index}=${was[i]}`)
      .sort()
      .join();
    const all = mendingPairs(wrong, 'applications').map((set) =>
      set
        .map(({ index, value }) => `${index}=${value}`)
        .sort()
        .join(),
    );
    expect(all, name).toContain(truth);
    // Two mistakes that touch no common identity are two findings, each with its own cell.
    const [one = [], ...rest] = failed.map(({ suspects }) => sets(report, suspects));
    const named = rest.reduce((lists, list) => lists.flatMap((a) => list.map((b) => `${a},${b}`)), one);
    const whole = named.map((set) => set.split(',').sort().join());
    if (whole.some((set) => !set.includes(','))) {
      counts.single++;
      continue;
    }
    expect(whole, name).toContain(truth);
    counts.listed++;
    if (all.length > 1) continue;
    counts.determined++;
    expect(whole, name).toEqual([truth]);
    counts.named++;
  }
  say(JSON.stringify(counts));
});

test('many wrong cells that stand apart are each named', { timeout: LONG }, () => {
  const random = seeded(23);
  const counts = { tables: 0, cells: 0, named: 0 };
  for (let i = 0; i < (FULL ? 600 : 40); i++) {
    const { report } = random.pick(TABLES);
    // One in each of five columns and five rows, each by another amount.
    const rows = ['granted', 'partlyGranted', 'refused.stateSecret', 'unavailable.notHeld', 'notProcessed.duplicate'];
    const columns = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService'];
    const cells = rows.map((row, k) => {
      const index = report.figures.findIndex((each) => each.row === row && each.column === columns[k]);
      return { index, value: (report.figures[index]?.value ?? 0) + 10 ** k * random.integer(1, 9) };
    });
    const failed = totals(changed(report, cells)).filter(({ outcome }) => outcome === 'failed');
    const named = failed.flatMap(({ suspects }) => sets(report, suspects)).flatMap((set) => set.split(','));
    counts.tables++;
    counts.cells += cells.length;
    counts.named += cells.filter(({ index }) => named.includes(`${index}=${report.figures[index]?.value}`)).length;
  }
  say(`five mistakes in one table: ${JSON.stringify(counts)}`);
  expect(counts.named).toBe(counts.cells);
});

describe('weighting', () => {
  const report = reportOf({
    ...consistentSet(3),
    figures: {
      ...consistentSet(3).figures,
      remedies: { review: { upheld: '2', corrected: '1', otherResult: '0', pending: '0', total: '3' } },
    },
  });
  const total = report.figures.findIndex(({ row, column }) => row === 'review' && column === 'total');
  const upheld = report.figures.findIndex(({ row, column }) => row === 'review' && column === 'upheld');
  const stated = (value: number): Report['statements'] => [
    { quantity: 'remedies.review.total', value, text: `行政复议${value}件`, section: 'overview', at: [] },
  ];
  const likeliest = (wrong: Report) => totals(wrong)[0]?.suspects.find(({ set }) => set === 0);

  test('a total is likelier wrong than an addend; the ties are stated', () => {
    const wrong = changed(report, [{ index: total, value: 4 }]);
    expect(likeliest(wrong)).toMatchObject({ column: 'total', value: 4, suggested: 3 });
    expect(new Set(totals(wrong)[0]?.suspects.map(({ set }) => set)).size).toBe(5);
  });

  test('a value that the prose states is likelier right', () => {
    const wrong = { ...changed(report, [{ index: upheld, value: 6 }]), statements: stated(3) };
    expect(likeliest(wrong)).toMatchObject({ row: 'review', value: 6, suggested: 2 });
    expect(likeliest({ ...wrong, statements: [] })).toMatchObject({ column: 'total' });
  });

  test('a value that the prose confirms is likelier the right one', () => {
    const wrong = { ...changed(report, [{ index: total, value: 4 }]), statements: stated(3) };
    expect(likeliest(wrong)).toMatchObject({ column: 'total', suggested: 3 });
    expect(totals(wrong)[0]?.consequences).toContain('行政复议3件');
  });
});
