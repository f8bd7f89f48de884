import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { readSamples, type Sample } from './samples';
import { OVERLAY, shadowRoot } from './shadow';

/** A bundled sample by name. */
export function sample(name: string): Sample {
  const found = readSamples().find((each) => each.name === name);
  if (!found) throw new Error(`There is no sample ${name}`);
  return found;
}

/** The report with one broken sum in a proper table, as its site serves it. */
export const REPORT = sample('pingtan-2020-word-export');
export const REPORT_HTML = readFileSync(REPORT.file, 'utf8');

/** The body of the report alone, to be put into other pages. */
export const REPORT_BODY = REPORT_HTML.replace(/^[\s\S]*<body[^>]*>/i, '').replace(/<\/body>[\s\S]*$/i, '');
export const REPORT_TITLE = '平潭综合实验区2020年政府信息公开工作年度报告';

/** A page of the report's body with what else it should have. */
export const pageWith = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${REPORT_TITLE}</title>${head}</head><body>${body}</body></html>`;

/** Opens the panel from its tab, unless it is open because it was on the last page of the site. */
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

/** Closes the panel, and waits until it is gone. By script: Puppeteer clicks nothing below the text of a page in quirks mode. */
export async function closePanel(tab: Page, root: ElementHandle): Promise<void> {
  await root.$$eval('.panel header .icon', (icons) => (icons.at(-1) as HTMLElement).click());
  await untilGone(tab);
}

/** Chooses the finding of a rule, which leads to its place. */
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

/** What is painted under one of our names and where in the viewport it is, one of many. */
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
 * Puts the row of 规章 right, as a script of the page would: who follows the page takes `values.category` back, after the
 * page was quiet for a while.
 */
export const mendRow = (tab: Page): Promise<void> =>
  tab.evaluate(() => {
    const row = [...document.querySelectorAll('tr')].find(({ textContent }) => /^\s*规章/.test(textContent));
    for (const cell of [...(row?.cells ?? [])].slice(1)) cell.textContent = '0';
  });

/** The page as it would be saved. */
export const serialised = (tab: Page): Promise<string> =>
  tab.evaluate(() => new XMLSerializer().serializeToString(document));

/** As `serialised`, without the one element that is ours. */
export const withoutHost = async (tab: Page): Promise<string> =>
  (await serialised(tab)).replace(/<gongkai-lens[^>]*(?:\/>|><\/gongkai-lens>)/, '');

/** Two drawn frames: what was asked to be drawn has been. */
export const drawn = (tab: Page): Promise<unknown> =>
  tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
