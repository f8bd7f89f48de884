import { describe, expect, test } from 'vitest';
import { expectLeft, NOTHING } from './expect-overlay';
import { drawn, openPanel, untilGone, withoutHost } from './overlay-page';
import { readSamples } from './samples';
import { useLens } from './use-lens';

/** The one sample that is no report. */
const NO_REPORT = 'pingtan-2014-letter-not-a-report';

const on = useLens();

describe('after opening, going through every finding and closing, the page is as it was', () => {
  for (const { name, url } of readSamples()) {
    test(name, async () => {
      const tab = await on.lens.newPage(url);
      // The page as served, before anything of ours could have touched it.
      const before = await withoutHost(tab);
      if (name === NO_REPORT) {
        // Nothing of ours comes there by itself: the popup has the page read.
        const popup = await on.lens.openPopup(tab);
        await popup.waitForSelector('main > .primary');
        await popup.close();
      } else {
        const root = await openPanel(tab);
        for (const finding of await root.$$('.finding > button')) {
          await finding.click();
          await drawn(tab);
        }
        for (const place of await root.$$('.outline .place')) await place.click();
        expect(await withoutHost(tab)).toBe(before);
        await (await root.$$('.panel header .icon')).at(-1)?.click();
      }
      await untilGone(tab);
      expect(await withoutHost(tab)).toBe(before);
      await expectLeft(tab).toEqual(NOTHING);
    });
  }
});
