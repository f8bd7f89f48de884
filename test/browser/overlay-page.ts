import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { readSamples, type Sample } from './samples';
import { OVERLAY, shadowRoot } from './shadow';

/** Returns a bundled sample by name. */
export function sample(name: string): Sample {
  const found = readSamples().find((each) => each.name === name);
  if (!found) throw new Error(`There is no sample ${name}`);
  return found;
}

/** The report with one broken sum in a real table, as its site serves it. */
export const REPORT = sample('pingtan-2020-word-export');
export const REPORT_HTML = readFileSync(REPORT.file, 'utf8');

/** The body of the report alone, to be put into other pages. */
export const REPORT_BODY = REPORT_HTML.replace(/^[\s\S]*<body[^>]*>/i, '').replace(/<\/body>[\s\S]*$/i, '');
export const REPORT_TITLE = '平潭综合实验区2020年政府信息公开工作年度报告';

/** Returns a page with the report's title and this body and head. */
export const pageWith = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${REPORT_TITLE}</title>${head}</head><body>${body}</body></html>`;

/** Opens the panel from its tab, unless it is open already from the last page of the site. */
export async function openPanel(tab: Page): Promise<ElementHandle> {
  const root = await shadowRoot(tab);
  await root.waitForSelector('.tab, .panel');
  await (await root.$('.tab'))?.click();
  await root.waitForSelector('.panel');
  return root;
}

/** Waits until our element is no longer on a page. */
export const untilGone = (tab: Page): Promise<unknown> =>
  tab.waitForFunction((host) => !document.querySelector(host), { polling: 50 }, OVERLAY);

/**
 * Closes the panel, and waits until it is gone. It clicks by script, because Puppeteer cannot click below the text of a
 * page in quirks mode.
 */
export async function closePanel(tab: Page, root: ElementHandle): Promise<void> {
  await root.$$eval('.panel header .icon', (icons) => (icons.at(-1) as HTMLElement).click());
  await untilGone(tab);
}

/** Selects the finding of a rule, which scrolls to its place. */
export async function choose(root: ElementHandle, rule: string): Promise<void> {
  await (await root.waitForSelector(`[data-rule="${rule}"] > button`))?.click();
  await root.waitForSelector(`[data-rule="${rule}"].current`);
}

interface Placed {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Returns a text painted under one of our names and its position in the viewport; one of many. */
export const paintedAt = (tab: Page, name: string): Promise<Placed | null> =>
  tab.evaluate((key) => {
    const highlight = CSS.highlights.get(`gongkai-lens-${key}`) as unknown as Iterable<StaticRange> | undefined;
    const [range] = highlight ?? [];
    if (!range) return null;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { left, top, right, bottom } = live.getBoundingClientRect();
    return { text: live.toString(), left, top, right, bottom };
  }, name);

/**
 * Corrects the row of 规章, as a script of the page would, so that `values.category` disappears once the page has been
 * quiet for a while.
 */
export const mendRow = (tab: Page): Promise<void> =>
  tab.evaluate(() => {
    const row = [...document.querySelectorAll('tr')].find(({ textContent }) => /^\s*规章/.test(textContent));
    for (const cell of [...(row?.cells ?? [])].slice(1)) cell.textContent = '0';
  });

/** Returns the page serialised, as it would be saved. */
export const serialised = (tab: Page): Promise<string> =>
  tab.evaluate(() => new XMLSerializer().serializeToString(document));

/** Like `serialised`, without our element. */
export const withoutHost = async (tab: Page): Promise<string> =>
  (await serialised(tab)).replace(/<gongkai-lens[^>]*(?:\/>|><\/gongkai-lens>)/, '');

/** Waits for two frames, after which everything requested is drawn. */
export const drawn = (tab: Page): Promise<unknown> =>
  tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
