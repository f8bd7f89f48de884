import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inBothOwnBrowsers, type OwnBench } from './both';
import { downloaded } from './downloads';
import { choose, openPanel, pageWith, REPORT_BODY } from './overlay-page';
import type { BrowserName } from './workshop';

const HOST = 'http://www.county.gov.cn';
const REPORT = `${HOST}/report.html`;
/** What the page itself asks for, and what it only names: links, attachments, what a reader may or may not follow. */
const OWN = [REPORT, `${HOST}/own.css`, `${HOST}/own.js`, `${HOST}/own.png`, `${HOST}/frame.html`];
const PAGE = pageWith(
  `${REPORT_BODY}<img src="/own.png"><iframe src="/frame.html"></iframe>
   <a href="/attachment.pdf">附件：年度报告表格.pdf</a><a href="http://www.other.gov.cn/2019.html">2019年度报告</a>`,
  '<link rel="stylesheet" href="/own.css"><script src="/own.js"></script><link rel="icon" href="data:,">',
);
const text = (type: string) => ({ body: '/* own */', headers: { 'Content-Type': type } });

/** Who asks, in the story below, only to prove that the watch would have seen it. */
const CONTROL = 'http://control.outside.test/';

/** Everything that a person does with the extension. */
async function story({ lens, folder }: OwnBench): Promise<void> {
  const tab = await lens.newPage(REPORT);
  const root = await openPanel(tab);
  await choose(root, 'totals.column');
  let popup = await lens.openPopup(tab);
  await popup.waitForFunction(`document.querySelector('#export') !== null`);
  await downloaded(folder, () => popup.click('#export'));
  const formats = Number(
    await popup.evaluate(`document.querySelectorAll('details .row button:not(#copy-tables)').length`),
  );
  expect(formats).toBeGreaterThan(3);
  for (let i = 1; i <= formats; i++) {
    // Chromium asks before one page saves more than ten files.
    if (i === 6) {
      await popup.close();
      popup = await lens.openPopup(tab);
      await popup.waitForFunction(`document.querySelector('#export') !== null`);
    }
    await downloaded(folder, () =>
      popup.evaluate(`document.querySelectorAll('details .row button:not(#copy-tables)')[${i - 1}].click()`),
    );
  }
  await popup.click('#save');
  await popup.waitForFunction(`document.querySelector('.history') !== null`);
  const said = `document.querySelector('.status').textContent`;
  for (const target of ['tw', 'original']) {
    const before = await popup.evaluate(said);
    await popup.click(`input[value=${target}]`);
    await popup.waitForFunction(`${said} !== ${JSON.stringify(before)} && !${said}.includes('…')`);
    await popup.waitForFunction(`document.querySelector('input[value=${target}]').checked`);
  }
  await popup.close();
  const library = await lens.openExtensionPage('library.html');
  await library.waitForSelector('.entries tbody tr');
  await library.evaluate(`location.hash = '#/report/' + ${JSON.stringify(encodeURIComponent(REPORT))}`);
  await library.waitForSelector('.figures, table');
  const options = await lens.openExtensionPage('options.html');
  await options.waitForSelector('main');
  await Promise.all([library.close(), options.close(), tab.close()]);
}

/**
 * Every address that anybody asked for, by Chromium's own log of the network: pages, frames, workers and extensions. What
 * the browser's own services ask for stands in nobody's name: no origin began it, and it belongs to no page.
 */
function fromNetLog(file: string): string[] {
  const { events, constants } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  const isBrowsers = ({ initiator, request_type, network_isolation_key }: Params) =>
    initiator === 'not an origin' && request_type === 'other' && !network_isolation_key?.includes('extension');
  return events.flatMap(({ type, params }) =>
    type === started && params?.url && !isBrowsers(params) ? params.url : namesOfExtensions(params),
  );
}

/** Hosts that were looked up, or connections prepared, for an extension: a request need not have followed. */
function namesOfExtensions(params: Params | undefined): string[] {
  return params?.network_anonymization_key?.includes('extension') ? [params.host ?? JSON.stringify(params)] : [];
}

interface Params {
  url?: string;
  host?: string;
  initiator?: string;
  request_type?: string;
  network_isolation_key?: string;
  network_anonymization_key?: string;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: Params }[];
}

/** Firefox asks its maker for settings and certificates, whatever it is told not to. */
const MOZILLA = /^[\w.-]+\.mozilla\.(?:com|org|net):443$/;

const netLog = (folder: string) => join(folder, 'net-log.json');

/** Ends the browser, and gives all that it asked for while it ran. */
async function everythingAsked({ lens, site, folder }: OwnBench, name: BrowserName): Promise<string[]> {
  await lens.close();
  if (name === 'Chromium') return fromNetLog(netLog(folder));
  return [...site.requests, ...site.strays.filter((address) => !MOZILLA.test(address))];
}

inBothOwnBrowsers(
  (folder) => ({
    netLog: netLog(folder),
    pages: {
      [REPORT]: PAGE,
      [`${HOST}/own.css`]: text('text/css'),
      [`${HOST}/own.js`]: text('text/javascript'),
      [`${HOST}/own.png`]: text('image/png'),
      [`${HOST}/frame.html`]: '<p>frame</p>',
    },
  }),
  (bench, name) => {
    test('nothing leaves the browser but what the page itself asks for, once', { timeout: 120_000 }, async () => {
      await story(bench);
      // Each once: nothing was fetched again to be read.
      expect([...bench.site.requests].sort()).toEqual([...OWN].sort());
      expect(readdirSync(bench.folder).length).toBeGreaterThan(4);
      const control = await bench.lens.openExtensionPage('options.html');
      await control.evaluate(`fetch(${JSON.stringify(CONTROL)}).catch(() => null)`);
      const asked = await everythingAsked(bench, name);
      const isNotFound = (address: string) => address === 'http://~notfound';
      expect([...new Set(asked)].filter((address) => !isNotFound(address)).sort()).toEqual([CONTROL, ...OWN].sort());
      // The control's name, which Chromium was told not to find; looked up twice at most.
      expect(asked.filter(isNotFound).length).toBeLessThan(3);
    });
  },
);
