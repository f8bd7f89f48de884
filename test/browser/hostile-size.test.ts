import { beforeAll, describe, expect, test } from 'vitest';
import { inBothBrowsers } from './both';
import { Control, type State } from './control';
import { pageWith, REPORT_BODY } from './overlay-page';

/** HOSTILE=full makes the pages as large as an adversary would; otherwise they are a fraction of it. */
const FULL = process.env.HOSTILE === 'full';
const FRACTION = FULL ? 1 : 0.1;
const count = (full: number): number => Math.round(full * FRACTION);
/** How long the lens may take to say what it makes of a page. */
const PATIENCE = FULL ? 120_000 : 30_000;

/**
 * What is put behind the report, by a script of the page: served pages stay small. It is not drawn, so that what is seen
 * is what reading costs, not the browser's own layout.
 */
const PAGES: Record<string, string> = {
  'a table of a hundred thousand cells': `bulk.insertAdjacentHTML('beforeend',
    '<table>' + ('<tr>' + '<td>1'.repeat(100)).repeat(${count(1000)}) + '</table>')`,
  'cells that span everything': `bulk.insertAdjacentHTML('beforeend',
    '<table>' + '<tr><td colspan=65534 rowspan=65534>1<td colspan=1000 rowspan=0>2'.repeat(${count(2000)}) + '</table>')`,
  'ten thousand tables in one another': `let at = bulk;
    for (let i = 0; i < ${count(10_000)}; i++) for (const name of ['table', 'tr', 'td']) at = at.appendChild(document.createElement(name));
    at.append('1')`,
  'fifty megabytes of text in one node': `bulk.append('总计1件，'.repeat(${count(10_000_000)}))`,
  'a million elements': `const all = document.createDocumentFragment();
    for (let i = 0; i < ${count(1_000_000)}; i++) all.append(document.createElement('i'));
    bulk.append(all)`,
  'text for expressions to lose their way in': `bulk.append('收到申请其中，'.repeat(${count(30_000)}) + '（（（'.repeat(${count(30_000)}) + '1 '.repeat(${count(50_000)}))`,
};

const address = (name: string): string => `http://www.huge.gov.cn/${encodeURIComponent(name)}.html`;

inBothBrowsers(
  {
    pages: Object.fromEntries(
      Object.entries(PAGES).map(([name, script]) => [
        address(name),
        pageWith(`${REPORT_BODY}<div hidden id="bulk"></div><script>${script}</script>`),
      ]),
    ),
  },
  (bench) => {
    let control: Control;
    beforeAll(async () => {
      control = await Control.open(bench.lens);
    });

    describe('a report with', () => {
      test.each(Object.keys(PAGES))('%s behind it is judged', { timeout: PATIENCE + 60_000 }, async (name) => {
        const url = address(name);
        const tab = await bench.lens.newPage(url);
        const started = performance.now();
        let state: State | null = null;
        while (!state?.isShown && performance.now() - started < PATIENCE) {
          state = await control.tell(url, { type: 'state' });
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        // Told, not held to: how long it takes depends on the machine.
        console.log(`${name}: ${Math.round(performance.now() - started)} ms`);
        expect(state?.isShown).toBe(true);
        const rules = state?.audit.findings.map(({ rule }) => rule) ?? [];
        expect(rules).toContain('totals.column');
        // What is beyond the limits is said not to have been read.
        expect(rules.includes('integrity.truncated')).toBe(name.startsWith('fifty megabytes'));
        await control.tell(url, { type: 'close' });
        await tab.close();
      });
    });
  },
);
