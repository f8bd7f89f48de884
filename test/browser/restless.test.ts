import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { inBothOwnBrowsers } from './both';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds';
import { Control } from './control';
import { expectPainted } from './expect-overlay';
import { mendRow, pageWith, REPORT_BODY } from './overlay-page';
import { shadowRoots } from './shadow';
import { STORM_SCRIPT } from './storm';

const HOST = 'http://www.restless.gov.cn';
const [STORM, THROWER, SHARED] = [`${HOST}/storm.html`, `${HOST}/thrower.html`, `${HOST}/shared.html`];
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

/** The extension once more, as another installation would be: under another identifier. */
function secondBuild(folder: string, isFirefox: boolean): string {
  const copy = join(folder, 'second');
  cpSync(isFirefox ? FIREFOX_BUILD : CHROMIUM_BUILD, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (isFirefox) manifest.browser_specific_settings.gecko.id = 'second@gongkai-lens.example';
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

inBothOwnBrowsers(
  {
    pages: {
      [STORM]: pageWith(REPORT_BODY, STORM_SCRIPT),
      [THROWER]: pageWith(REPORT_BODY, THROWER_SCRIPT),
      [SHARED]: pageWith(REPORT_BODY),
    },
  },
  (bench, name) => {
    let control: Control;
    beforeAll(async () => {
      control = await Control.open(bench.lens);
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

    test('two installations on one page leave each other alone, and leave nothing behind', async () => {
      await bench.lens.browser.installExtension(secondBuild(bench.folder, name === 'Firefox'));
      const tab = await bench.lens.newPage(SHARED);
      await control.expectRules(SHARED).toEqual(RULES);
      const hosts = () => tab.evaluate(`document.querySelectorAll('gongkai-lens').length`);
      await expect.poll(hosts).toBe(2);
      // What the tab of each says of the page, and says otherwise once it has read it again.
      const roots = await shadowRoots(tab);
      const saying = () => Promise.all(roots.map((root) => root.$eval('.tab', (node) => (node as HTMLElement).title)));
      const before = await saying();
      await mendRow(tab);
      const unchanged = async () => (await saying()).filter((said, at) => said === before[at]).length;
      await expect.poll(unchanged).toBe(0);
      expect(await hosts()).toBe(2);
      await control.tell(SHARED, { type: 'step', by: 1 });
      await expectPainted(tab, 'focus').toBe(1);
      await control.tell(SHARED, { type: 'close' });
      await expect.poll(hosts).toBe(1);
      await tab.close();
    });
  },
);
