import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopBackground } from './background';
import { downloaded } from './downloads';
import { findFirefox } from './find-browser';
import { type Launched, type LaunchedChromium, launchChromium, launchFirefox } from './launch';
import { shadowRoot } from './shadow';
import { type Site, startSite } from './site';

/** The harness against the smallest extension that has every part we test: if this fails, look here first. */
const MANIFEST = {
  manifest_version: 3,
  name: 'Harness',
  version: '1',
  permissions: ['activeTab', 'scripting'],
  host_permissions: ['*://*.gov.cn/*'],
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['content.js'] }],
  browser_specific_settings: { gecko: { id: 'harness@gongkai-lens.example' } },
};

const FILES = {
  'manifest.json': JSON.stringify(MANIFEST),
  'background.js': `chrome.runtime.onMessage.addListener((message, sender, answer) => answer('heard ' + message));`,
  'content.js': `
    const host = document.createElement('gongkai-lens');
    const root = host.attachShadow({ mode: 'closed' });
    root.append(document.createElement('button'));
    root.firstChild.onclick = () => { root.firstChild.textContent = 'pressed'; };
    document.documentElement.append(host);`,
  'popup.html':
    '<!doctype html><title>Popup</title><p></p><a download="a.json">save</a><script src="popup.js"></script>',
  'popup.js': `
    document.querySelector('a').href = URL.createObjectURL(new Blob(['{"saved": true}']));
    (async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title });
      document.querySelector('p').textContent = result + ', ' + (await chrome.runtime.sendMessage('popup'));
    })();`,
};

const PAGES = {
  'http://www.county.gov.cn/report.html': '<title>Plain</title>',
  'https://gov.cn/report.html?id=1': '<title>Secure</title>',
  'http://www.mirror.example/report.html': '<title>Elsewhere</title>',
};

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-harness-'));
const extension = join(folder, 'extension');
const downloads = join(folder, 'downloads');
let site: Site;
let launches: Map<string, Promise<Launched>>;

beforeAll(async () => {
  mkdirSync(extension);
  mkdirSync(downloads);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(extension, name), text);
  site = await startSite(PAGES);
  // Firefox starts while Chromium is tested.
  launches = new Map(
    BROWSERS.map(({ name, launch }) => [name, launch({ extension, site, downloads, colorScheme: 'dark' })]),
  );
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const BROWSERS = [
  { name: 'Chromium', launch: launchChromium },
  ...(findFirefox() ? [{ name: 'Firefox', launch: launchFirefox }] : []),
];

for (const { name } of BROWSERS) {
  describe(`the harness in ${name}`, () => {
    let launched: Launched;
    beforeAll(async () => {
      launched = (await launches.get(name)) as Launched;
    });
    afterAll(() => launched?.close());

    it('reaches government hosts by their names, plain and secure, inside the overlay too', async () => {
      for (const url of Object.keys(PAGES).filter((address) => address.includes('gov.cn'))) {
        const page = await launched.newPage(url);
        const button = await (await shadowRoot(page)).waitForSelector('button');
        await button?.click();
        await expect.poll(() => button?.evaluate((element) => element.textContent)).toBe('pressed');
        expect(site.requests).toContain(url);
      }
    });

    it('opens the real popup, which may then read a page that the extension has no permission for', async () => {
      const page = await launched.newPage('http://www.mirror.example/report.html');
      expect(await page.$('gongkai-lens')).toBeNull();
      const popup = await launched.openPopup(page);
      await popup.waitForFunction(`document.querySelector('p').textContent !== ''`);
      expect(await popup.evaluate(`document.querySelector('p').textContent`)).toBe('Elsewhere, heard popup');
      expect(await popup.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(true);
      const file = await downloaded(downloads, () => popup.click('a'));
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ saved: true });
      await popup.close();
    });

    it("opens the extension's own pages in a tab", async () => {
      const page = await launched.openExtensionPage('popup.html');
      // Firefox now and then answers its driver with an error of its own while such a page loads, which is asked again.
      await expect.poll(() => page.title()).toBe('Popup');
    });

    if (name === 'Chromium') {
      it('wakes the service worker, which sleeps when the browser has been idle', async () => {
        const { browser, serviceWorker } = launched as LaunchedChromium;
        const running = () => browser.targets().filter((target) => target.type() === 'service_worker');
        await serviceWorker();
        await stopBackground({ lens: launched }, name);
        await expect.poll(running).toEqual([]);
        expect(await (await serviceWorker()).evaluate('typeof registration')).toBe('object');
      });
    }

    it('finds nothing outside the test site', async () => {
      await expect(launched.newPage('http://www.outside.test/')).rejects.toThrow();
    });
  });
}
