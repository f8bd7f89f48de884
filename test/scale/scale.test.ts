import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBundle } from '../cli/bundle';
import { type NationalPage, nation, REGIONS, YEARS } from './nation';
import { DOCUMENT, questions, tablesIn } from './questions';

/** The questions of docs/scale.md, asked of a country of which the truth is known. */

const TIMEOUT = 180_000;
const bundle = useBundle();
const pages: NationalPage[] = [...nation(1)];
const answers = new Map<string, Record<string, unknown>[]>();
const answer = (title: string): Record<string, unknown>[] => answers.get(title) ?? [];

beforeAll(async () => {
  const folder = join(bundle.folder, 'tables');
  const input = pages.map(({ url, html }) => `${JSON.stringify({ url, html })}\n`).join('');
  const args = ['audit', '--input', 'jsonl', '--format', 'parquet', '--output', folder, '--exit-zero'];
  const { status, stderr } = await bundle.run(args, { input });
  expect([status, stderr]).toEqual([0, '']);
  const ask = await tablesIn(folder);
  for (const { title, sql } of questions()) answers.set(title, await ask(sql));
}, TIMEOUT);

describe('questions to a whole country', () => {
  it('are five', () => {
    expect([...answers.keys()]).toHaveLength(5);
  });

  it('have their results in the document, in the columns that they answer in', () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    for (const [title, [row = {}]] of answers) {
      const result = text.slice(text.indexOf(`### ${title}`)).split('```\n')[1] ?? '';
      expect(result, title).toMatch(/^\n[1-9]\d* rows.*:\n\n\| /);
      expect(result).toContain(`\n| ${Object.keys(row).join(' | ')} |\n`);
    }
  });

  it('who is late, and whose report is missing', () => {
    const rows = answer('Late and missing, by county');
    const sum = (column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(rows).toHaveLength(REGIONS);
    expect(sum('late')).toBe(pages.filter(({ isLate }) => isLate).length);
    expect(sum('missing')).toBe(REGIONS * YEARS.length - pages.length);
  });

  it('what errors are the commonest', () => {
    const rows = answer('The commonest errors');
    const of = (rule: string): number => Number(rows.find((row) => row.rule === rule)?.pages);
    expect(of('time.late')).toBe(pages.filter(({ isLate }) => isLate).length);
    expect(of('totals.column')).toBe(pages.filter(({ hasWrongSum }) => hasWrongSum).length);
  });

  it('what applicants got, year by year', () => {
    const rows = answer('Outcomes by applicant and year');
    expect(rows.map(({ year, applicant }) => [year, applicant])).toEqual(
      YEARS.flatMap((year) => ['business', 'naturalPerson'].map((applicant) => [year, applicant])),
    );
    expect(rows.every(({ received }) => Number(received) > 0)).toBe(true);
  });

  it('where the carry-over breaks: nowhere but where it was broken', () => {
    const found = new Set(answer('Carry-over that breaks').map(({ issuer, year }) => `${issuer} ${year}`));
    const name = ({ issuer, year }: NationalPage): string => `${issuer} ${year}`;
    const broken = pages.filter(({ breaksCarryOver }) => breaksCarryOver).map(name);
    expect(broken.length).toBeGreaterThan(3);
    expect(broken.filter((page) => !found.has(page))).toEqual([]);
    // A copy brings the figures of another report, which follow nothing; nor does anything follow them for certain.
    const copied = pages
      .filter(({ isCopy }) => isCopy)
      .flatMap((page) => [name(page), name({ ...page, year: page.year + 1 })]);
    expect([...found].filter((page) => !broken.includes(page) && !copied.includes(page))).toEqual([]);
  });

  it('which reports have the figures of others', () => {
    const groups = answer('Reports with the figures of others').map(({ of }) => of as string[]);
    const copies = pages
      .filter(({ isCopy, hasWrongSum }) => isCopy && !hasWrongSum)
      .map(({ issuer, year }) => `${issuer} ${year}`);
    expect(copies.length).toBeGreaterThan(2);
    for (const group of groups)
      expect(
        copies.some((copy) => group.includes(copy)),
        group.join(),
      ).toBe(true);
  });
});

it('every option of the command is told of', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  for (const option of [
    '--resume',
    '--jobs',
    '--exit-zero',
    '--summary',
    '--captured-at',
    '--format rows',
    '--format parquet',
  ]) {
    expect(text).toContain(option);
  }
});
