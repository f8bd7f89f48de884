import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { OWN_WORDS_KEY } from '../../lib/script/own-words';
import { OPEN_SITES_KEY, SETTINGS_KEY } from '../../lib/settings';
import { inBothBrowsers, until } from './both';
import { Control } from './control';
import { expectOpenOn } from './expect-overlay';
import { pageWith, REPORT_BODY } from './overlay-page';
import { tidy } from './workshop';

const RULE = 'totals.column';
const HOSTS = Array.from({ length: 6 }, (_, n) => `www.at-once-${n}.gov.cn`);
const REPORTS = HOSTS.map((host) => `http://${host}/report.html`);

inBothBrowsers(Object.fromEntries(REPORTS.map((url) => [url, pageWith(REPORT_BODY)])), (bench) => {
  beforeEach(() => tidy(bench));
  const stored = async (key: string) =>
    ((await bench.keeper.evaluate(`chrome.storage.local.get('${key}')`)) as Record<string, unknown>)[key];
  const put = (kept: object) => bench.keeper.evaluate(`chrome.storage.local.set(${JSON.stringify(kept)})`);

  describe('what is remembered of sites', () => {
    test('is lost of none of which a panel is opened or closed at one moment', async () => {
      const control = await Control.open(bench.lens);
      for (const url of REPORTS) await bench.lens.newPage(url);
      for (const url of REPORTS) await control.until(url);
      const all = (type: 'open' | 'collapse') =>
        control.page.evaluate(
          `chrome.tabs.query({ url: '*://*.gov.cn/*' }).then((tabs) =>
            Promise.all(tabs.map(({ id }) => chrome.tabs.sendMessage(id, { type: '${type === 'open' ? 'open' : 'toggle'}' }, { frameId: 0 }))))`,
        );
      await all('open');
      await expectOpenOn(bench.keeper).toHaveLength(HOSTS.length);
      expect([...((await stored(OPEN_SITES_KEY)) as string[])].sort()).toEqual(HOSTS);
      await all('collapse');
      await expectOpenOn(bench.keeper).toEqual([]);
    });
  });

  describe('two windows of the options', () => {
    const open = async (): Promise<Page> => {
      const page = await bench.lens.openExtensionPage('options.html');
      await page.waitForSelector('#severity');
      return page;
    };
    const click = (page: Page, selector: string) => page.$eval(selector, (node) => (node as HTMLElement).click());
    const choose = (page: Page, selector: string, value: string) =>
      page.$eval(
        selector,
        (node, chosen) => {
          (node as HTMLSelectElement).value = chosen;
          node.dispatchEvent(new Event('change', { bubbles: true }));
        },
        value,
      );
    const add = async (page: Page, from: string, to: string) => {
      for (const [id, text] of [
        ['from', from],
        ['to', to],
      ] as const)
        await page.$eval(
          `#own-${id}`,
          (field, value) => {
            (field as HTMLInputElement).value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          },
          text,
        );
      await click(page, 'form:has(#own-from) [type=submit]');
    };

    test('keep what either changes, and each shows what the other changed', async () => {
      await put({ [SETTINGS_KEY]: { language: 'en', sites: ['www.one.example'] } });
      const [one, other] = [await open(), await open()];
      await choose(one, '#severity', 'error');
      await expect.poll(() => stored(SETTINGS_KEY)).toMatchObject({ severity: 'error' });
      await until(other, `document.querySelector('#severity').value === 'error'`);
      await click(other, '#automatic-false');
      await expect.poll(() => stored(SETTINGS_KEY)).toMatchObject({ automatic: false });
      expect(await stored(SETTINGS_KEY)).toMatchObject({
        severity: 'error',
        language: 'en',
        sites: ['www.one.example'],
      });
      await until(one, `document.querySelector('#automatic-false').checked`);
      // At one moment, neither having heard of the other.
      await Promise.all([choose(one, '#severity', 'warning'), click(other, '#automatic-true')]);
      await expect.poll(() => stored(SETTINGS_KEY)).toMatchObject({ severity: 'warning', automatic: true });
      await put({ [SETTINGS_KEY]: { ...((await stored(SETTINGS_KEY)) as object), sites: ['www.two.example'] } });
      await until(one, `document.querySelector('.sites code')?.textContent === 'www.two.example'`);
      await click(other, 'button[aria-label*="www.two.example"]');
      await expect.poll(() => stored(SETTINGS_KEY)).toMatchObject({ sites: [], severity: 'warning', automatic: true });
    });

    test("keep each other's words", async () => {
      const [one, other] = [await open(), await open()];
      await add(one, '公开', '公開');
      const words = async () =>
        ((await stored(OWN_WORDS_KEY)) as { words: { from: string }[] } | undefined)?.words.map(({ from }) => from);
      await expect.poll(words).toEqual(['公开']);
      await add(other, '信息', '資訊');
      await expect.poll(words).toEqual(['公开', '信息']);
      await until(one, `document.querySelectorAll('#own-words tbody tr').length === 2`);
      await click(one, 'button[aria-label*="公开"]');
      await expect.poll(words).toEqual(['信息']);
      await until(other, `document.querySelectorAll('#own-words tbody tr').length === 1`);
    });
  });

  test('of two who set one finding aside, the later is told what the first said, and takes its place in nothing', async () => {
    const [url = ''] = REPORTS;
    const [one, other] = [await bench.lens.newPage(url), await bench.lens.newPage(url)];
    const control = await Control.open(bench.lens);
    await control.until(url);
    const [first, second] = await expect
      .poll(
        () =>
          control.page.evaluate(`chrome.tabs.query({ url: '${url}' }).then(async (tabs) => {
            const state = (id) => chrome.tabs.sendMessage(id, { type: 'state' }, { frameId: 0 }).catch(() => null);
            const states = await Promise.all(tabs.map(({ id }) => state(id)));
            return states.filter((one) => one?.isShown).length === 2 ? tabs.map(({ id }) => id) : [];
          })`),
        { message: 'both are judged' },
      )
      .toHaveLength(2)
      .then(
        () =>
          control.page.evaluate(
            `chrome.tabs.query({ url: '${url}' }).then((tabs) => tabs.map(({ id }) => id))`,
          ) as Promise<number[]>,
      );
    /** Sets the first finding aside, as the panel beside a page does, and gives what it shows then. */
    const dismiss = (tab: number | undefined, reason: string, told: 'announcement' | 'notice') =>
      control.page.evaluate(`new Promise((done) => {
        const port = chrome.tabs.connect(${tab}, { name: 'panel', frameId: 0 });
        let isAsked = false;
        port.onMessage.addListener((state) => {
          if (!state || state.isLoading) return;
          const rule = '${RULE}';
          const finding = state.audit.findings.find((each) => each.rule === rule);
          if (!isAsked) port.postMessage({ type: 'dismiss', finding, reason: '${reason}' });
          else if (finding.dismissed && state.${told}) {
            port.disconnect();
            done({ reason: finding.dismissed.reason, notice: state.notice });
          }
          isAsked = true;
        });
      })`) as Promise<{ reason: string; notice: string }>;
    expect(await dismiss(first, '脚注说明', 'announcement')).toEqual({ reason: '脚注说明', notice: '' });
    const said = await dismiss(second, '电话核实', 'notice');
    expect(said.reason).toBe('脚注说明');
    expect(said.notice).toContain('脚注说明');
    await Promise.all([one.close(), other.close()]);
  });
});
