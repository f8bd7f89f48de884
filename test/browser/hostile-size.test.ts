import { beforeAll, describe, expect, test } from 'vitest';
import { inBothBrowsers } from './both';
import { Control, type State } from './control';
import { HOSTILE_PAGES, hostileAddress, hostileSite } from './hostile-pages';

/** How long the lens may take to say what it makes of a page. */
const PATIENCE = 60_000;

inBothBrowsers(hostileSite(), (bench) => {
  let control: Control;
  beforeAll(() => {
    control = new Control(bench.keeper);
  });

  describe('a report with', () => {
    test.each(HOSTILE_PAGES)(
      '$name behind it is judged',
      { timeout: PATIENCE + 60_000 },
      async ({ name, isBeyond }) => {
        const url = hostileAddress(name);
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
        expect(rules.includes('integrity.truncated')).toBe(isBeyond);
        await control.tell(url, { type: 'close' });
        await tab.close();
      },
    );
  });
});
