import { expect, test } from 'vitest';
import { pageWith, REPORT_BODY } from '../browser/overlay-page';
import { trial } from './fuzz';
import { broken } from './invariants';

/** Seeds tried on every run; `npm run fuzz` tries others. */
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

test('whatever befalls a report, it is read without a fault', { timeout: 120_000 }, () => {
  for (const seed of SEEDS) {
    const { name, steps, faults } = trial(seed);
    expect(faults, `seed ${seed}: ${name}, ${steps.map((step) => step.name).join()}`).toEqual([]);
  }
});

test('a seed gives the same page again', () => {
  expect(trial(7).html).toBe(trial(7).html);
});

/** What the fuzzer once found, as small as it gets. */
test.each([
  ['a count of four hundred digits in a cell', REPORT_BODY.replace('>20<', `>${'9'.repeat(400)}<`)],
  ['a count of four hundred digits in a sentence', `${REPORT_BODY}<p>行政复议${'9'.repeat(400)}件</p>`],
  ['a long line of tabs and bars', `<p>${'词 | \t'.repeat(2000)}\n${'词 | \t'.repeat(2000)}\n词</p>${REPORT_BODY}`],
])('%s', (_name, body) => {
  expect(broken(pageWith(body), true)).toEqual([]);
});
