import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type AuditDocument, auditDocument } from '../../lib/model/schema';
import { applications, type Tiny, tinyPage } from '../check/tiny';
import { useBundle } from './bundle';

const TIMEOUT = 120_000;
const bundle = useBundle();
const at = (name: string): string => join(bundle.folder, name);

function save(name: string, tiny: Tiny): string {
  writeFileSync(at(name), tinyPage(tiny));
  return at(name);
}
const rollUp = (...args: string[]) => bundle.run(['audit', '--roll-up', at('region.json'), ...args]);
const variants = ({ findings }: AuditDocument): unknown[] =>
  findings.filter(({ rule }) => rule === 'bodies.sum').map(({ data }) => [data?.variant, data?.names]);
const LEFT_OUT = Array.from({ length: 6 }, () => ['leftOut', '青禾县水务局']);

beforeAll(async () => {
  const own = save('region.html', { issuer: '青禾县人民政府', cells: applications(10) });
  mkdirSync(at('bodies'));
  save('bodies/1.html', { issuer: '青禾县教育局', cells: applications(3) });
  save('bodies/2.html', { issuer: '青禾县水务局', cells: applications(5) });
  save('bodies/3.html', { issuer: '青禾县民政局', cells: applications(7) });
  writeFileSync(at('region.json'), (await bundle.run(['audit', '--captured-at', '2024-02-01', own])).stdout);
}, TIMEOUT);

it(
  'writes the region’s audit alone, with what differs and the bodies that would explain it',
  async () => {
    const { status, stdout, stderr } = await rollUp('--jobs', '2', at('bodies'));
    const document = auditDocument.parse(JSON.parse(stdout));
    expect([document.report?.issuer, document.page.capturedAt]).toEqual(['青禾县人民政府', '2024-02-01T00:00:00Z']);
    expect(variants(document)).toEqual(LEFT_OUT);
    expect([status, stderr]).toEqual([0, '']);
  },
  TIMEOUT,
);

it(
  'takes bodies as lines, and says which pages it did not add up',
  async () => {
    const line = (url: string, tiny: Tiny): string => JSON.stringify({ url, html: tinyPage(tiny) });
    const input = [
      line('http://a/1', { issuer: '青禾县教育局', cells: applications(10) }),
      line('http://a/2', { issuer: '青禾县教育局', cells: applications(1) }),
      line('http://a/3', { issuer: '青禾县水务局', year: 2022 }),
      line('http://a/4', { issuer: '青禾县人民政府' }),
      '{"url": "http://a/5", "html": "<p>通知"}',
      '{"url": "http://a/6"}',
    ];
    const run = await bundle.run(
      ['audit', '--roll-up', at('region.json'), '--input', 'jsonl', '--format', 'rows', '--summary'],
      { input: input.join('\n') },
    );
    const [page, ...rows] = run.stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect([page.issuer, rows.filter(({ rule }) => rule === 'bodies.sum')]).toEqual(['青禾县人民政府', []]);
    const told = run.stderr.trim().split('\n');
    expect(told.slice(0, -1)).toEqual([
      'http://a/2: not added up: a report of this body was added up already',
      'http://a/3: not added up: it is of another year',
      'http://a/4: not added up: it is the report of the region itself',
      'http://a/5: not added up: it is no report of a body that is known by name',
      'http://a/6: the line has no html and no base64',
    ]);
    expect(JSON.parse(told.at(-1) as string)).toMatchObject({ noReport: 4, unread: 1, status: 2 });
  },
  TIMEOUT,
);

it(
  'says it for people, in the language asked for',
  async () => {
    const { stdout } = await rollUp('--format', 'markdown', '--lang', 'en', at('bodies'));
    expect(stdout.replaceAll('\\', '')).toContain(
      'the bodies’ reports (3) add up to 15; the region’s report has 10. The difference of 5 is the figure of 青禾县水务局, which may have been left out',
    );
  },
  TIMEOUT,
);

it.each([
  [['--previous', 'x.json', 'bodies'], '--roll-up does not go with --previous'],
  [['--resume', 'x.journal', 'bodies'], '--roll-up does not go with --resume'],
  [['region.html'], '--roll-up: none of the pages is the report of a body for the year of the region’s'],
])(
  '%j is refused in one line',
  async (args, said) => {
    const run = await bundle.run(['audit', '--roll-up', 'region.json', ...args], { cwd: bundle.folder });
    expect([run.status, run.stdout, run.stderr.trim().split('\n').at(-1)]).toEqual([2, '', said]);
  },
  TIMEOUT,
);

it(
  'a region that is no report is refused',
  async () => {
    writeFileSync(
      at('none.json'),
      (await bundle.run(['audit', '--input', 'jsonl'], { input: '{"url":"a","html":"<p>x"}' })).stdout,
    );
    const run = await bundle.run(['audit', '--roll-up', at('none.json'), at('bodies')]);
    expect([run.status, run.stdout, run.stderr]).toEqual([
      2,
      '',
      `${at('none.json')}: this is no audit of a report with a year\n`,
    ]);
  },
  TIMEOUT,
);
