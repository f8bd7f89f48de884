import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedChromium, launchChromium } from './launch';
import { BUILD, drawn, openPanel, pageWith, REPORT, REPORT_BODY, withoutHost } from './overlay-page';
import { readSamples, samplePages } from './samples';
import { OVERLAY, shadowRoot } from './shadow';
import { type Site, startSite } from './site';

let site: Site;
let lens: LaunchedChromium;

beforeAll(async () => {
  site = await startSite(samplePages());
  lens = await launchChromium({ site, extension: BUILD });
});
afterAll(async () => {
  await lens?.close();
  await site?.close();
});

describe('after opening, going through every finding and closing, the page is as it was', () => {
  for (const { name, url } of readSamples()) {
    test(name, async () => {
      const tab = await lens.newPage(url);
      // The page as served, before anything of ours could have touched it.
      const before = await withoutHost(tab);
      const popup = await lens.openPopup(tab);
      await popup.waitForSelector('#open-panel, main > .primary');
      const isReport = await popup.$('#open-panel');
      await popup.close();
      if (isReport) {
        const root = await openPanel(tab);
        for (const finding of await root.$$('.finding > button')) {
          await finding.click();
          await drawn(tab);
        }
        for (const place of await root.$$('.outline .place')) await place.click();
        expect(await withoutHost(tab)).toBe(before);
        await (await root.$$('.panel header .icon')).at(-1)?.click();
      }
      await tab.waitForFunction((host) => !document.querySelector(host), {}, OVERLAY);
      expect(await withoutHost(tab)).toBe(before);
      const left = await tab.evaluate(() => ({
        highlights: [...CSS.highlights.keys()].filter((key) => key.startsWith('gongkai')),
        sheets: document.adoptedStyleSheets.length,
      }));
      expect(left).toEqual({ highlights: [], sheets: 0 });
      await tab.close();
    });
  }
});

describe('quick', () => {
  /** A page of 300 KB: the largest sample with the prose and navigation of a large site around it. */
  const PROSE =
    '<p class="news"><a href="/a.html">县政府召开常务会议研究部署近期重点工作</a><span>2020-12-31</span></p>';
  const LARGE = 'http://www.large.gov.cn/report.html';

  /** From the page being parsed until the tab is drawn, best of five: waiting for idle and injection are in it. */
  async function appearance(url: string): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const tab = await lens.browser.newPage();
      await tab.evaluateOnNewDocument((host) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(host)) return;
          observer.disconnect();
          requestAnimationFrame(() => performance.mark('shown'));
        });
        observer.observe(document, { childList: true, subtree: true });
      }, OVERLAY);
      await tab.goto(url);
      await (await shadowRoot(tab)).waitForSelector('.tab');
      await drawn(tab);
      times.push(
        await tab.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
          const ready = navigation?.domContentLoadedEventEnd ?? 0;
          return (performance.getEntriesByName('shown')[0]?.startTime ?? Number.POSITIVE_INFINITY) - ready;
        }),
      );
      await tab.close();
    }
    return Math.min(...times);
  }

  /** The aim is 150 ms on an idle machine; a test that others share the processor with only guards against a slide. */
  const GUARD = 1500;

  test('the tab stands soon on the largest sample, and on a page of 300 KB', async () => {
    site.add(LARGE, pageWith(`${PROSE.repeat(1200)}${REPORT_BODY}${PROSE.repeat(600)}`));
    const [sample, large] = [await appearance(REPORT.url), await appearance(LARGE)];
    console.log(`tab after ${Math.round(sample)} ms on the largest sample, ${Math.round(large)} ms on 300 KB`);
    expect(sample).toBeLessThan(GUARD);
    expect(large).toBeLessThan(GUARD);
  });

  test('scrolling the page draws nothing anew', async () => {
    const tab = await lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    await drawn(tab);
    const changes = await root.$eval('.marks', async (marks) => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      observer.observe(marks, { subtree: true, childList: true, attributes: true });
      for (let i = 0; i < 20; i++) {
        scrollBy(0, 80);
        await new Promise((done) => requestAnimationFrame(done));
      }
      return count;
    });
    expect(changes).toBe(0);
    await tab.close();
  });
});
