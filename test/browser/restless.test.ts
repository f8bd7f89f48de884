import { beforeAll, describe, expect, test } from 'vitest';
import { inBothBrowsers } from './both';
import { Control } from './control';
import { mendRow, pageWith, REPORT_BODY } from './overlay-page';
import { STORM_SCRIPT } from './storm';

const HOST = 'http://www.restless.gov.cn';
const [STORM, THROWER] = [`${HOST}/storm.html`, `${HOST}/thrower.html`];
const RULES = ['totals.column', 'values.category', 'time.late'];
const MENDED = ['totals.column', 'time.late'];

/** So many changes are looked on at. */
const CHANGES = 1000;
/** A page that is never quiet is read again after so many milliseconds, and not before. */
const NEVER_QUIET = 5000;

/** Takes every element of our name out as soon as it comes. */
const THROWER_SCRIPT = `<script>
  window.thrown = 0;
  new MutationObserver(() => {
    for (const host of document.querySelectorAll('gongkai-lens')) { host.remove(); window.thrown++; }
  }).observe(document, { childList: true, subtree: true });
</script>`;

inBothBrowsers(
  {
    [STORM]: pageWith(REPORT_BODY, STORM_SCRIPT),
    [THROWER]: pageWith(REPORT_BODY, THROWER_SCRIPT),
  },
  (bench) => {
    let control: Control;
    beforeAll(() => {
      control = new Control(bench.keeper);
    });

    describe('a page', () => {
      test('that changes each millisecond is read a few times, and has its own turns meanwhile', async () => {
        const tab = await bench.lens.newPage(STORM);
        await control.expectRules(STORM).toEqual(RULES);
        const now = async () => (await tab.evaluate('[changes, turns, performance.now()]')) as [number, number, number];
        const [, turnsBefore, started] = await now();
        // Each reading bears its own time. How long one takes is held in long-tasks.test.ts.
        const readings = new Set<string>();
        let [changes, turns, ended] = [0, 0, 0];
        while (changes < CHANGES) {
          readings.add((await control.until(STORM)).audit.page.capturedAt);
          [changes, turns, ended] = await now();
        }
        expect(turns - turnsBefore).toBeGreaterThan(20);
        expect(readings.size).toBeLessThanOrEqual(2 + (ended - started) / NEVER_QUIET);
        await control.tell(STORM, { type: 'close' });
        await tab.close();
      });

      test('that throws our element away again and again is soon left alone', async () => {
        const tab = await bench.lens.newPage(THROWER);
        await control.until(THROWER);
        // Each change in a task of its own: between two of them whoever observes the page is told.
        await tab.evaluate(`new Promise((done) => {
          let left = 60;
          const change = () => {
            document.body.append(document.createElement('i'));
            left-- ? setTimeout(change) : done();
          };
          change();
        })`);
        const thrown = Number(await tab.evaluate('window.thrown'));
        expect(thrown).toBeGreaterThan(1);
        expect(thrown).toBeLessThan(30);
        // It follows the page all the same, and does not come back with what it finds.
        await mendRow(tab);
        await control.expectRules(THROWER).toEqual(MENDED);
        expect(await tab.evaluate('window.thrown')).toBe(thrown);
        await tab.close();
      });
    });
  },
);
