import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../patience';
import { inBothBrowsers } from './both';
import { Control } from './control';
import { pageWith, REPORT_BODY, REPORT_HTML } from './overlay-page';
import { OVERLAY } from './shadow';
import { tidy } from './workshop';

const HOST = 'http://www.intime.gov.cn';
const RULES = ['totals.column', 'values.category', 'time.late'];
/** The button counts the gravest kind alone: of these three one is an error. */
const ERRORS = '1';
const PLAIN = (body: string): string => `<!doctype html><meta charset="utf-8"><title>栏目</title><h1>栏目</h1>${body}`;
/** Answers that a test lets go. */
const held = (): { until: Promise<void>; release(): void } => {
  let release = (): void => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
};
const NEVER = new Promise<never>(() => {});

inBothBrowsers({}, (bench, name) => {
  let control: Control;
  beforeAll(() => {
    control = new Control(bench.keeper);
  });
  afterEach(() => tidy(bench));

  /** Waits until the report on a page is audited, shown and counted. */
  async function noticed(url: string): Promise<void> {
    await control.expectRules(url).toEqual(RULES);
    await control.expectBadge(url).toBe(ERRORS);
  }
  /** A global that a page's own script has set. */
  const saidBy = (url: string, global: string): Promise<unknown> =>
    control.call(
      url,
      `chrome.scripting.executeScript({ target: { tabId: tab.id }, world: 'MAIN', args: ['${global}'], func: (name) => window[name] }).then(([{ result }]) => result)`,
    );
  /** Opens a page without waiting until it is loaded, which it may never be. */
  async function open(url: string): Promise<Page> {
    const tab = await bench.lens.browser.newPage();
    void tab.goto(url, { timeout: 0, waitUntil: 'load' }).catch(() => undefined);
    return tab;
  }

  describe('a report in a frame', () => {
    test('that answers long after the page: noticed by itself', async () => {
      const { until, release } = held();
      const url = `${HOST}/frame.html`;
      bench.site.add(url, PLAIN('<iframe src="frame-inner.html" width="900" height="600"></iframe>'));
      bench.site.add(`${HOST}/frame-inner.html`, { body: REPORT_HTML, until });
      const tab = await open(url);
      await tab.waitForSelector('iframe');
      await tab.waitForFunction(() => document.readyState === 'interactive');
      release();
      await noticed(url);
    });

    test('that a link fills later, in a frameset', async () => {
      const url = `${HOST}/frameset.html`;
      bench.site.add(
        url,
        '<!doctype html><title>栏目</title><frameset cols="200,*"><frame src="menu.html"><frame name="main" src="empty.html"></frameset>',
      );
      bench.site.add(`${HOST}/menu.html`, PLAIN('<a id="go" href="set-inner.html" target="main">2020 年</a>'));
      bench.site.add(`${HOST}/empty.html`, PLAIN(''));
      bench.site.add(`${HOST}/set-inner.html`, REPORT_HTML);
      const tab = await bench.lens.newPage(url);
      expect(await tab.$(OVERLAY)).toBeNull();
      const menu = tab.frames().find((frame) => frame.url().endsWith('menu.html'));
      await menu?.$eval('#go', (link) => (link as HTMLElement).click());
      await expect
        .poll(() => control.tell(url, { type: 'state' }).then((state) => state?.audit.report?.year))
        .toBe(2020);
      await control.expectBadge(url).toBe(ERRORS);
    });

    test('that has no address of its own (srcdoc), put in by a script', async () => {
      const url = `${HOST}/srcdoc.html`;
      bench.site.add(url, PLAIN('<div id="here"></div>'));
      const tab = await bench.lens.newPage(url);
      await tab.evaluate((html) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = html;
        document.querySelector('#here')?.append(frame);
      }, pageWith(REPORT_BODY));
      await noticed(url);
    });

    test('within a frame', async () => {
      const url = `${HOST}/nested.html`;
      bench.site.add(url, PLAIN('<iframe src="nested-outer.html" width="900" height="600"></iframe>'));
      bench.site.add(`${HOST}/nested-outer.html`, PLAIN('<iframe id="in" width="800" height="500"></iframe>'));
      bench.site.add(`${HOST}/nested-inner.html`, REPORT_HTML);
      const tab = await bench.lens.newPage(url);
      const outer = tab.frames().find((frame) => frame.url().endsWith('nested-outer.html'));
      await outer?.$eval('#in', (frame) => {
        (frame as HTMLIFrameElement).src = 'nested-inner.html';
      });
      await noticed(url);
    });
  });

  test('a page whose last script never answers: noticed with what is there, which is accused of nothing missing', async () => {
    const url = `${HOST}/hanging.html`;
    bench.site.add(url, pageWith(`${REPORT_BODY}<script src="never.js"></script><p>尾</p>`));
    bench.site.add(`${HOST}/never.js`, { body: '', until: NEVER });
    const tab = await open(url);
    await tab.waitForSelector('h1, p, table');
    const start = Date.now();
    await tab.waitForSelector(OVERLAY, { timeout: PATIENCE });
    // Told with its number: on a machine that nobody else uses it is within three seconds.
    console.log(`${name}: noticed ${Date.now() - start} ms after its text was there`);
    const { audit } = await control.until(url);
    expect(audit.findings.map(({ rule }) => rule)).toContain('integrity.truncated');
    expect(audit.findings.map(({ rule }) => rule)).not.toContain('sections.missing');
    expect(await tab.evaluate(() => document.readyState)).toBe('loading');
  });

  test('a page with more text than is read is said to be one, on the button and in the document', async () => {
    const url = `${HOST}/long.html`;
    bench.site.add(url, PLAIN(`<p>${'长文'.repeat(600_000)}</p>${REPORT_BODY}`));
    await open(url);
    const { audit } = await control.until(url, () => true);
    expect(audit.report).toBeNull();
    expect(audit.page.truncated).toBe(true);
    await control.expectBadge(url).toBe('…');
  });

  test('a page that was left and is come back to counts again on the button', async () => {
    const [url, other] = [`${HOST}/back.html`, `${HOST}/other.html`];
    const keeping = `<script>addEventListener('pageshow', ({ persisted }) => { window.wasKept = persisted; })</script>`;
    bench.site.add(url, pageWith(REPORT_BODY + keeping));
    bench.site.add(other, PLAIN('<p>新闻</p>'));
    const tab = await bench.lens.newPage(url);
    await noticed(url);
    await tab.goto(other);
    await control.expectBadge(other).toBe('');
    // The protocol waits for a loading that a page kept whole does not have.
    await tab.evaluate(() => history.back());
    await noticed(url);
    expect(await saidBy(url, 'wasKept')).toBe(true);
    await control.call(url, 'chrome.tabs.goForward(tab.id)');
    await control.expectBadge(other).toBe('');
  });

  test.skipIf(name === 'Firefox')('a page loaded in advance is noticed when it is shown', async () => {
    const [list, url, last] = [`${HOST}/list.html`, `${HOST}/prerendered.html`, `${HOST}/last.png`];
    const rules = JSON.stringify({
      prerender: [{ source: 'list', urls: ['prerendered.html'], eagerness: 'immediate' }],
    });
    bench.site.add(list, PLAIN(`<a href="prerendered.html">年报</a><script type="speculationrules">${rules}</script>`));
    bench.site.add(
      url,
      pageWith(`${REPORT_BODY}<script>window.wasPrerendered = document.prerendering</script><img src="last.png">`),
    );
    const tab = await bench.lens.newPage(list);
    // The browser may drop a page that is not there yet when its link is pressed.
    await expect.poll(() => bench.site.requests).toContain(last);
    await tab.click('a');
    await noticed(url);
    expect(await saidBy(url, 'wasPrerendered')).toBe(true);
  });
});
