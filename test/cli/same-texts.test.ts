import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type AuditDocument, auditDocument } from '../../lib/model/schema';
import { narrative, narrativeOfBody } from '../check/narrative';
import { type Tiny, tinyPage } from '../check/tiny';
import { useBundle } from './bundle';

const TIMEOUT = 120_000;
const bundle = useBundle();
const at = (name: string): string => join(bundle.folder, name);
const save = (name: string, tiny: Tiny): void => writeFileSync(at(name), tinyPage(tiny));
const documents = (lines: string): AuditDocument[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => auditDocument.parse(JSON.parse(line)));
const told = (lines: string): unknown[] =>
  documents(lines).map(({ findings }) => findings.find(({ rule }) => rule === 'consistency.sameText')?.data?.found);

beforeAll(() => {
  mkdirSync(at('pages'));
  const own = (name: string, short: string) => ({ overview: narrativeOfBody(name, short, 7) });
  save('pages/1.html', { issuer: '南丹县水利局', prose: own('南丹县水利局', '县水利局') });
  save('pages/2.html', { issuer: '青禾县民政局', prose: { overview: narrative(8, 40) } });
  save('pages/3.html', { issuer: '德清县财政局', prose: own('德清县财政局', '县财政局') });
});

it(
  'a page whose text stands in another body’s before it says so and names it, however many work at it',
  async () => {
    const outputs = await Promise.all(
      ['1', '2'].map((jobs) => bundle.run(['audit', '--format', 'jsonl', '--jobs', jobs, at('pages')])),
    );
    for (const { stdout, status } of outputs) {
      expect(told(stdout)).toEqual([undefined, undefined, '南丹县水利局']);
      const [first, , third] = documents(stdout);
      const { url, file, textSha256, capturedAt } = first!.page;
      const finding = third!.findings.find(({ rule }) => rule === 'consistency.sameText');
      expect(finding?.evidence).toEqual([{ url, file, textSha256, capturedAt }]);
      // Text is asked about and does not fail.
      expect([status, third!.verdict?.toCheck]).toEqual([0, 1]);
    }
  },
  TIMEOUT,
);

it(
  'a run that may be gone on with compares no texts, that it may say the same however often it was killed',
  async () => {
    const args = ['audit', '--format', 'jsonl', '--resume', at('journal'), '--output', at('out.jsonl'), at('pages')];
    expect((await bundle.run(args)).status).toBe(0);
    expect(told(readFileSync(at('out.jsonl'), 'utf8'))).toEqual([undefined, undefined, undefined]);
  },
  TIMEOUT,
);
