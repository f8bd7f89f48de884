import { describe, expect, test } from 'vitest';
import { inFirefox } from './both';
import { Control, type State } from './control';
import { expectJudged, HOSTILE_PAGES, hostileAddress, hostileSite } from './hostile-pages';

/** How long the lens may take to say what it makes of a page. */
const PATIENCE = 60_000;

// In Chromium they are judged where their tasks are measured: long-tasks.test.ts.
inFirefox(hostileSite(), (bench) => {
  describe('a report with', () => {
    test.each(HOSTILE_PAGES)('$name behind it is judged', { timeout: PATIENCE + 60_000 }, async (page) => {
      const url = hostileAddress(page.name);
      const control = new Control(bench.keeper);
      const tab = await bench.lens.newPage(url);
      const started = performance.now();
      const stateOf = (): Promise<State | null> => control.tell(url, { type: 'state' });
      await expect.poll(async () => (await stateOf())?.isShown, { timeout: PATIENCE, interval: 100 }).toBe(true);
      // Told, not held to: how long it takes depends on the machine.
      console.log(`${page.name}: ${Math.round(performance.now() - started)} ms`);
      expectJudged(await stateOf(), page);
      await control.tell(url, { type: 'close' });
      await tab.close();
    });
  });
});
