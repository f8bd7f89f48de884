import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../lib/library';
import { fiveYears, linesOf } from './audits';
import { freshName, freshStore } from './open';

/** Reports that the rules across years may speak of. */
const YEARS = fiveYears().map((document) => {
  const count = { rule: 'years.carryOver', passed: 0, failed: 0, incomplete: 0, notApplicable: 1 };
  return { ...document, checks: [...document.checks, count] };
});

const findings = async (store: Store): Promise<string[]> =>
  (await store.ofIssuer('贵阳市科技局')).flatMap(({ report, findings: found }) =>
    found.map(({ rule, outcome }) => `${report?.year} ${rule} ${outcome}`),
  );

/** A library whose browser died amid an import: after these documents, before anything was judged. */
async function interrupted(name: string, documents: Parameters<typeof linesOf>[0]): Promise<void> {
  const store = await openStore(name);
  const never = new Promise<never>(() => {});
  const reached = new Promise<void>((done) => {
    const pieces = async function* () {
      // One transaction takes 25 lines: here each is of one report, so that none is judged by another on its way in.
      for (const document of documents) yield linesOf(Array.from({ length: 25 }, () => document));
      done();
      await never;
    };
    void store.importAll(pieces(), { from: 'cut.jsonl' });
  });
  await reached;
  store.close();
}

test('an import that the browser did not live to end is judged across years on the next opening', async () => {
  const whole = await freshStore();
  await whole.importAll(linesOf(YEARS), { from: 'cut.jsonl' });
  const expected = await findings(whole);
  expect(expected.some((finding) => finding.startsWith('2024 years.carryOver'))).toBe(true);

  const name = freshName();
  await interrupted(name, YEARS);
  const store = await openStore(name);
  onTestFinished(() => store.close());
  expect((await store.list({ limit: 0 })).total).toBe(5);
  expect(await findings(store)).not.toEqual(expected);
  expect(await store.finishImport()).toBe(true);
  expect(await findings(store)).toEqual(expected);
  expect(await store.finishImport()).toBe(false);
});

test('what rested on a report that an interrupted import replaced is judged anew too', async () => {
  const name = freshName();
  const first = await openStore(name);
  const [, , y2023, y2024] = YEARS;
  await first.importAll(linesOf([y2023!, y2024!]), { from: 'a.jsonl' });
  expect((await findings(first)).some((finding) => finding.startsWith('2024 years.carryOver'))).toBe(true);
  first.close();
  // The page of 2023 is another body's report in the later state that came with the second import.
  const other = structuredClone(y2023!);
  other.report!.issuer = '遵义市水务局';
  other.page.textSha256 = 'f'.repeat(64);
  other.page.capturedAt = '2026-11-01T00:00:00Z';
  await interrupted(name, [other]);
  const store = await openStore(name);
  onTestFinished(() => store.close());
  expect(await store.finishImport()).toBe(true);
  expect((await findings(store)).filter((finding) => finding.startsWith('2024 years.carryOver'))).toEqual([]);
});

test('what was judged among the lines around it is judged by better evidence that comes later', async () => {
  const store = await freshStore();
  const [, , y2023, y2024] = YEARS;
  // Read here: against it the report of 2024 would fail. What the file says of 2023 itself agrees with it.
  await store.save(y2023!);
  const agreeing = structuredClone(y2023!);
  for (const figure of agreeing.report!.figures)
    if (figure.row === 'carriedOut' && ['naturalPerson', 'total'].includes(figure.column)) figure.value = 3;
  agreeing.page.url = 'https://kjj.guiyang.gov.cn/copy/2023.html';
  agreeing.page.textSha256 = 'e'.repeat(64);
  await store.importAll(linesOf([agreeing, y2024!]), { from: 'a.jsonl' });
  expect(await findings(store)).toContain('2024 years.carryOver failed');
});
