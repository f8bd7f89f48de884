import { declared, type FigureSet, type Figures } from './figures';
import { type Random, seeded } from './random';

const ISSUERS = [
  '青禾县人民政府',
  '临川市水务局',
  '云岭省交通运输厅',
  '南浦区教育局',
  '石桥镇人民政府',
  '东湖街道办事处',
];

/** Scales of reports: the largest figure, and the share of cells above zero. */
const SCALES = [
  { most: 0, filled: 0 },
  { most: 4, filled: 0.1 },
  { most: 60, filled: 0.2 },
  { most: 900, filled: 0.4 },
  { most: 24_000, filled: 0.6 },
];

/** Returns random tables in which every declared identity holds: mostly zeros, as in real reports. */
export function consistentSet(seed: number): FigureSet {
  const random = seeded(seed);
  const year = random.integer(2019, 2026);
  const format = year <= 2020 ? '2019' : '2021';
  const set: FigureSet = {
    id: `consistent-${seed}`,
    issuer: random.pick(ISSUERS),
    year,
    format,
    figures: {},
  };
  set.figures.proactive = proactive(set, random);
  set.figures.applications = applications(set, random);
  set.figures.remedies = remedies(set, random);
  return set;
}

/**
 * Returns the rows that must add up to 总计 (21 in the edition of 2021, 19 in that of 2019), from the declared identity.
 */
export const outcomeRows = (set: FigureSet): string[] =>
  declared(set, 'applications')
    .identities.find(({ rule }) => rule === 'totals.column')
    ?.left.map(({ row }) => row) ?? [];

type Numbers = Record<string, Record<string, number>>;

function print(numbers: Numbers, order: string[]): Record<string, Record<string, string>> {
  const texts: Record<string, Record<string, string>> = {};
  for (const row of order) {
    texts[row] = Object.fromEntries(Object.entries(numbers[row] ?? {}).map(([column, n]) => [column, String(n)]));
  }
  return texts;
}

function applications(set: FigureSet, random: Random): Figures[string] {
  const block = declared(set, 'applications').blocks[0];
  const parts = (block?.columns ?? []).map(({ id }) => id).filter((id) => id !== 'total');
  const order = (block?.rows ?? []).map(({ id }) => id);
  const scale = random.pick(SCALES);
  const numbers: Numbers = Object.fromEntries(order.map((row) => [row, {}]));
  const put = (row: string, column: string, value: number) => {
    (numbers[row] as Record<string, number>)[column] = value;
  };
  for (const column of parts) {
    const main = column === 'naturalPerson';
    const some = (most: number) =>
      random.chance(main ? scale.filled : scale.filled / 4) ? random.integer(0, most) : 0;
    const most = main ? scale.most : Math.ceil(scale.most / 5);
    let outcomeTotal = 0;
    for (const row of outcomeRows(set)) {
      const value = some(most);
      outcomeTotal += value;
      put(row, column, value);
    }
    const carriedOut = some(Math.ceil(most / 4));
    const carriedIn = Math.min(some(Math.ceil(most / 4)), outcomeTotal + carriedOut);
    put('outcomeTotal', column, outcomeTotal);
    put('carriedOut', column, carriedOut);
    put('carriedIn', column, carriedIn);
    put('newReceived', column, outcomeTotal + carriedOut - carriedIn);
  }
  for (const row of order) put(row, 'total', sum(parts.map((column) => numbers[row]?.[column] ?? 0)));
  return print(numbers, order);
}

function remedies(set: FigureSet, random: Random): Figures[string] {
  const block = declared(set, 'remedies').blocks[0];
  const scale = random.pick(SCALES.slice(0, 4));
  const numbers: Numbers = {};
  for (const { id: row } of block?.rows ?? []) {
    const cells: Record<string, number> = {};
    for (const { id } of block?.columns ?? []) {
      if (id === 'total') cells.total = sum(Object.values(cells));
      else cells[id] = random.chance(scale.filled + 0.1) ? random.integer(0, scale.most) : 0;
    }
    numbers[row] = cells;
  }
  return print(numbers, Object.keys(numbers));
}

function proactive(set: FigureSet, random: Random): Figures[string] {
  const scale = random.pick(SCALES);
  const figures: Figures[string] = {};
  for (const { rows, columns } of declared(set, 'proactive').blocks) {
    for (const { id: row } of rows) {
      const cells: Record<string, string> = {};
      for (const { id, quantity } of columns) {
        const amount = random.chance(scale.filled + 0.3) && row !== 'regulations' ? random.integer(0, scale.most) : 0;
        if (quantity === 'money') cells[id] = money(amount, set.format, random);
        else if (quantity === 'change') cells[id] = change(amount, random);
        else cells[id] = String(amount);
      }
      const { made, repealed, published } = cells;
      if (made && repealed) cells.inForce = String(Number(made) + random.integer(0, scale.most));
      if (made && published) {
        cells.published = made;
        cells.totalPublic = String(Number(made) + random.integer(0, scale.most));
      }
      figures[row] = cells;
    }
  }
  return figures;
}

/** 本年增/减 as reports write it: plain, with a sign, or in words. */
function change(amount: number, random: Random): string {
  if (amount === 0) return '0';
  return random.pick([String(amount), `-${amount}`, `+${amount}`, `增${amount}`, `减${amount}`]);
}

/** An amount of money with up to six decimals; under format 2019 with its unit, which the form leaves open. */
function money(amount: number, format: FigureSet['format'], random: Random): string {
  const digits = random.pick([0, 0, 2, 4, 6]);
  const fraction = digits && amount ? `.${String(random.integer(1, 10 ** digits - 1)).padStart(digits, '0')}` : '';
  if (amount === 0) return '0';
  return `${amount}${fraction}${format === '2019' ? random.pick(['元', '万元']) : ''}`;
}

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);
