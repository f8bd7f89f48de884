import { consistentSet, FAMILIES, type FigureSet, renderPage } from '../generate';

/** Reports of an invented country, and what is wrong with them: for questions to all of them at once. */

export const YEARS = [2021, 2022, 2023, 2024, 2025];
export const REGIONS = 40;

/** One page, with the truth about it. */
export interface NationalPage {
  url: string;
  html: string;
  region: string;
  issuer: string;
  year: number;
  isLate: boolean;
  /** Whether what was carried into the year is not what last year's report carried out. */
  breaksCarryOver: boolean;
  /** Whether the total of the outcomes does not add up. */
  hasWrongSum: boolean;
  /** Whether its tables are those of the body before it in the list. */
  isCopy: boolean;
}

const COLUMNS = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];
const KINDS = [
  '教育局',
  '水利局',
  '卫生健康局',
  '民政局',
  '司法局',
  '财政局',
  '审计局',
  '统计局',
  '公安局',
  '住房和城乡建设局',
];
const NUMERALS = '零一二三四五六七八九';
/** 第十七区 has a name of its own: no region's is part of another's. */
const regionName = (region: number): string => `青${NUMERALS[Math.floor(region / 10)]}${NUMERALS[region % 10]}县`;

type Row = Record<string, string>;
const number = (row: Row, column: string): number => Number(row[column] ?? 0);

/** A report in which what is carried in is what the year before carried out, and every sum holds. */
function following(set: FigureSet, before: FigureSet | null): FigureSet {
  // A bureau makes no rules of law.
  for (const column of Object.keys(set.figures.proactive?.regulations ?? {}))
    (set.figures.proactive?.regulations as Row)[column] = '0';
  const rows = set.figures.applications as Record<
    'newReceived' | 'carriedIn' | 'granted' | 'outcomeTotal' | 'carriedOut',
    Row
  >;
  const carriedOut = before?.figures.applications?.carriedOut ?? {};
  for (const column of COLUMNS) {
    const carriedIn = number(carriedOut, column);
    const received = number(rows.outcomeTotal, column) + number(rows.carriedOut, column) - carriedIn;
    const more = Math.max(0, -received);
    rows.carriedIn[column] = String(carriedIn);
    rows.newReceived[column] = String(received + more);
    rows.granted[column] = String(number(rows.granted, column) + more);
    rows.outcomeTotal[column] = String(number(rows.outcomeTotal, column) + more);
  }
  for (const row of Object.values(rows)) {
    row.total = String(COLUMNS.reduce((sum, column) => sum + number(row, column), 0));
  }
  return set;
}

/**
 * The reports of a country, body by body, year by year. One in 25 is missing, one in 10 late; of the others one in 20 has a
 * wrong sum, one in 30 breaks the carry-over, one in 40 is copied.
 * @param bodies bodies of each region, at most ten
 */
export function* nation(bodies: number): Generator<NationalPage, void> {
  const family = FAMILIES.find(({ id }) => id === 'official-table');
  if (!family) throw new Error('The generator has no official table.');
  let neighbour: FigureSet | null = null;
  for (let body = 0; body < REGIONS * bodies; body++) {
    const region = regionName(Math.floor(body / bodies));
    const issuer = `${region}${KINDS[body % bodies]}`;
    let before: FigureSet | null = null;
    for (const year of YEARS) {
      const index = body * YEARS.length + (year - (YEARS[0] as number));
      const own: FigureSet = { ...suitable(index, year), id: `nation-${index}`, issuer, year };
      const isCopy: boolean = index % 40 === 7 && neighbour !== null;
      const set: FigureSet = isCopy
        ? { ...own, figures: structuredClone((neighbour as FigureSet).figures) }
        : following(own, before);
      const breaksCarryOver = !isCopy && before !== null && index % 30 === 11;
      if (breaksCarryOver) shift(set);
      const hasWrongSum = index % 20 === 13;
      if (hasWrongSum) misprint(set);
      const isLate = index % 10 === 3;
      const isMissing = index % 25 === 17;
      const { html } = renderPage({ set, family });
      before = isMissing ? null : set;
      neighbour = set;
      if (isMissing) continue;
      const url = `http://www.${pinyin(region)}.gov.cn/zwgk/${body}/${year}.html`;
      const dated = isLate ? html.replaceAll(`${year + 1}-01-22`, `${year + 1}-03-15`) : html;
      yield { url, html: dated, region, issuer, year, isLate, breaksCarryOver, hasWrongSum, isCopy };
    }
  }
}

const pinyin = (region: string): string =>
  `q${[...region]
    .map((character) => NUMERALS.indexOf(character))
    .filter((digit) => digit >= 0)
    .join('')}`;

/** A consistent set of the form of 2021 that has applications at all. */
function suitable(index: number, year: number): FigureSet {
  for (let seed = index * 7; ; seed++) {
    const set = consistentSet(seed);
    if (
      set.format === '2021' &&
      year >= 2021 &&
      number(set.figures.applications?.outcomeTotal as Row, 'naturalPerson') > 3
    )
      return set;
  }
}

/** One more carried in, and one more granted: every sum of the year still holds. */
function shift({ figures }: FigureSet): void {
  const rows = figures.applications as { carriedIn: Row; granted: Row; outcomeTotal: Row };
  for (const column of ['naturalPerson', 'total']) {
    for (const row of [rows.carriedIn, rows.granted, rows.outcomeTotal]) row[column] = String(number(row, column) + 1);
  }
}

function misprint({ figures }: FigureSet): void {
  const { granted } = figures.applications as { granted: Row };
  granted.naturalPerson = String(number(granted, 'naturalPerson') + 1);
}
