import { describe, test } from 'vitest';
import { inFirefox } from './both';
import { Control } from './control';
import { expectJudged, HOSTILE_PAGES, hostileAddress, hostileSite } from './hostile-pages';

// In Chromium they are judged where their tasks are measured: long-tasks.test.ts.
inFirefox(hostileSite(), (bench) => {
  describe('a report with', () => {
    test.each(HOSTILE_PAGES)('$name behind it is judged', async (page) => {
      const url = hostileAddress(page.name);
      const control = new Control(bench.keeper);
      const tab = await bench.lens.newPage(url);
      const started = performance.now();
      const state = await control.until(url);
      // Told, not held to: how long it takes depends on the machine.
      console.log(`${page.name}: ${Math.round(performance.now() - started)} ms`);
      expectJudged(state, page);
      await control.tell(url, { type: 'close' });
      await tab.close();
    });
  });
});
