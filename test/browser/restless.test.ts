import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { inBothOwnBrowsers } from './both';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds';
import { Control, rulesOf } from './control';
import { pageWith, painted, REPORT_BODY } from './overlay-page';

const HOST = 'http://www.restless.gov.cn';
const [STORM, THROWER, SHARED] = [`${HOST}/storm.html`, `${HOST}/thrower.html`, `${HOST}/shared.html`];
const RULES = ['totals.column', 'values.category', 'time.late'];

/** A change of text and one of structure each millisecond, and how long the page's own turns took meanwhile. */
const STORM_SCRIPT = `<script>
  let count = 0;
  window.longest = 0;
  window.turns = 0;
  addEventListener('load', () => {
    const ticker = document.body.appendChild(document.createElement('p'));
    let last = performance.now();
    setInterval(() => {
      ticker.textContent = '第' + count++ + '次';
      ticker.append(document.createElement('b'));
    }, 1);
    setInterval(() => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      window.turns++;
      last = now;
    }, 10);
  });
</script>`;

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
        expect(rulesOf(await control.until(STORM))).toEqual(RULES);
        await tab.evaluate('new Promise((done) => setTimeout(done, 4000))');
        expect(Number(await tab.evaluate('window.turns'))).toBeGreaterThan(50);
        // Read once and again in four seconds, not with each of thousands of changes; a busy machine takes its part.
        expect(Number(await tab.evaluate('window.longest'))).toBeLessThan(1500);
        await control.tell(STORM, { type: 'close' });
        await tab.close();
      });

      test('that throws our element away again and again is soon left alone', async () => {
        const tab = await bench.lens.newPage(THROWER);
        await control.until(THROWER);
        await tab.evaluate(`new Promise((done) => {
          let left = 60;
          const timer = setInterval(() => {
            document.body.append(document.createElement('i'));
            if (!left--) done(clearInterval(timer));
          }, 20);
        })`);
        const thrown = Number(await tab.evaluate('window.thrown'));
        expect(thrown).toBeGreaterThan(1);
        expect(thrown).toBeLessThan(30);
        await tab.evaluate(`new Promise((done) => { document.body.append('x'); setTimeout(done, 300); })`);
        expect(await tab.evaluate('window.thrown')).toBe(thrown);
        await tab.close();
      });
    });

    test('two installations on one page leave each other alone, and leave nothing behind', async () => {
      await bench.lens.browser.installExtension(secondBuild(bench.folder, name === 'Firefox'));
      const tab = await bench.lens.newPage(SHARED);
      expect(rulesOf(await control.until(SHARED))).toEqual(RULES);
      const hosts = () => tab.evaluate(`document.querySelectorAll('gongkai-lens').length`);
      await expect.poll(hosts, { timeout: 15_000 }).toBe(2);
      await tab.evaluate(`document.body.append('更新')`);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await hosts()).toBe(2);
      await control.tell(SHARED, { type: 'step', by: 1 });
      expect(await painted(tab, 'focus')).toBe(1);
      await control.tell(SHARED, { type: 'close' });
      expect(await hosts()).toBe(1);
      await tab.close();
    });
  },
);
