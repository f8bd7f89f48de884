import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../components/library/route';
import { SETTINGS_KEY } from '../../lib/settings';
import { poisoned } from '../export/poison';
import { linesOf } from '../library/audits';
import { inBothBrowsers } from './both';
import { Control, type State } from './control';
import type { Popup } from './launch';
import { openPanel } from './overlay-page';
import { OUTSIDE, poisonedPage, RAN, TEXTS } from './poisoned-page';

const REPORT = new URL(`http://www.poison.gov.cn/report.html?"><img src=x onerror=${RAN}=1>`).href;
/** Those that would be heard if they were run; the first is in the page's title. */
const LOUD = TEXTS.slice(0, 6);
const [IMAGE = ''] = LOUD;
/** How many findings are opened on the panel. */
const SHOWN = 12;

/** What no view of ours ever has, and page text would come out as if it became markup. */
const STRANGE =
  'script:not([src]), img, iframe, frame, object, embed, svg [onload], base, form[action], a[href^="javascript" i]';

interface Look {
  strange: string[];
  handlers: string[];
  ran: boolean;
  text: string;
}

/** What is in a part of ours, asked where it stands: strange elements, handlers in attributes, and its text. */
const LOOK = (within: ParentNode & Node, strange: string, ran: string): Look => ({
  strange: [...within.querySelectorAll(strange)].map(({ outerHTML }) => outerHTML),
  handlers: [...within.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
  ),
  ran: ran in globalThis,
  text: within.textContent ?? '',
});

const OPEN_ALL = (within: ParentNode): void => {
  for (const part of within.querySelectorAll('details')) part.open = true;
};

/** Errors of a page of ours are noted down within it: Firefox tells no test of them. */
const LISTEN_WITHIN = `{
  globalThis.faults = [];
  const note = (fault) => faults.push(String(fault.message ?? fault.reason ?? fault.blockedURI ?? fault));
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(type, note, true);
  console.error = note;
}`;

/** Looks at a page of ours with all its parts open. */
const lookAt = (page: Page | Popup): Promise<Look> => {
  const look = `(${LOOK})(document.body, ${JSON.stringify(STRANGE)}, '${RAN}')`;
  return page.evaluate(`((${OPEN_ALL})(document.body), ${look})`) as Promise<Look>;
};

/** Waits until these texts are there; and nothing is there but text. */
async function expectClean(look: () => Promise<Look>, texts: string[] = []): Promise<void> {
  const missing = async (): Promise<string[]> => {
    const { text } = await look();
    return texts.filter((each) => !text.includes(each));
  };
  await expect.poll(missing).toEqual([]);
  const { text: _, ...rest } = await look();
  expect(rest).toEqual({ strange: [], handlers: [], ran: false });
}

/**
 * A file of audits that somebody else made: they say anything in every field but the one that an import refuses, and one
 * of them is of the report's site.
 */
function foreign(folder: string): string {
  const file = join(folder, 'foreign.jsonl');
  const audits = [...LOUD, IMAGE].map(poisoned);
  for (const { page } of audits) page.capturedAt = '2021-03-05T00:00:00Z';
  audits.at(-1)!.page.url = new URL('/other.html', REPORT).href;
  writeFileSync(file, linesOf(audits));
  return file;
}

inBothBrowsers({ [REPORT]: poisonedPage() }, (bench) => {
  let tab: Page;
  let state: State;
  const dialogs: string[] = [];
  const listen = (page: Page): void =>
    void page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  beforeAll(async () => {
    const control = await Control.open(bench.lens);
    await control.page.evaluate(`chrome.storage.local.set({ ${SETTINGS_KEY}: { language: 'zh-CN' } })`);
    tab = await bench.lens.newPage(REPORT);
    listen(tab);
    state = await control.until(REPORT, ({ isShown, audit }) => isShown && audit.page.truncated !== true);
    const library = await bench.lens.openExtensionPage('library.html');
    const input = (await library.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(foreign(bench.downloads));
    await library.waitForSelector(`.entries tbody tr:nth-of-type(${LOUD.length + 1})`);
    await library.close();
  });

  test('the page is a report, and poison is in what is told of it', () => {
    const { page, findings, report } = state.audit;
    expect(page.title).toContain(IMAGE);
    expect(report?.tables.remedies?.link).toContain(RAN);
    const messages = findings.map(({ message }) => message).join();
    for (const text of LOUD) expect(messages).toContain(text);
  });

  test('the panel, with one finding after another open, is text', async () => {
    const root = await openPanel(tab);
    const { length } = await root.$$('.finding > button');
    expect(length).toBeGreaterThan(SHOWN);
    for (let i = 0; i < SHOWN; i++) {
      await root.$$eval('.finding > button', (buttons, at) => (buttons[at] as HTMLElement).click(), i);
      await root.waitForSelector(`[data-finding="${i}"].current`);
      await root.evaluate(OPEN_ALL as never);
      await expectClean(() => root.evaluate(LOOK as never, STRANGE, RAN) as Promise<Look>, LOUD);
    }
    expect(await tab.evaluate(`'${RAN}' in globalThis`)).toBe(false);
  });

  test('the popup is text, and saves it', async () => {
    const popup = await bench.lens.openPopup(tab);
    await popup.waitForFunction(`document.querySelector('#save') !== null`, { polling: 50 });
    await popup.waitForFunction(`document.querySelector('.history') !== null`, { polling: 50 });
    await popup.click('#save');
    await expect
      .poll(() => popup.evaluate(`document.querySelector('.status').textContent`))
      .toMatch(/^(?:已保存|Saved)/);
    await expectClean(() => lookAt(popup), [IMAGE]);
    await popup.close();
  });

  test('the library is text: its list, the report, the years, and two reports beside each other', async () => {
    const library = await bench.lens.openExtensionPage('library.html#/batch');
    listen(library);
    await library.evaluate(LISTEN_WITHIN);
    /** Goes to a screen and looks, once what only that screen has is there. */
    const see = async (hash: string, ready: string, texts: string[]): Promise<void> => {
      await library.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      await library.waitForSelector(ready);
      await expectClean(() => lookAt(library), texts);
    };
    await see('#/list', `.entries tbody tr:nth-of-type(${LOUD.length + 2})`, LOUD);
    await see(hashOf({ screen: 'report', key: REPORT }), '.report .findings', LOUD);
    for (const text of LOUD) {
      await see(hashOf({ screen: 'years', issuer: text }), '.years .figures', [text]);
      await see(hashOf({ screen: 'report', key: text }), '.report .findings', [text]);
      await see(hashOf({ screen: 'compare', a: text, b: REPORT }), '.compare .figures', [text]);
    }
    expect([await library.evaluate('faults'), dialogs]).toEqual([[], []]);
    // What was listened for would have been heard.
    await library.evaluate(`void setTimeout(() => { console.error('control'); alert('control'); x(); })`);
    await expect.poll(() => dialogs).toEqual(['control']);
    await expect.poll(() => library.evaluate('faults.length')).toBe(2);
  });

  test('nobody asked for what it names', () =>
    expect(bench.site.requests.filter((address) => address.startsWith(OUTSIDE))).toEqual([]));
});
