import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { collapse } from './expect-overlay';
import { choose, drawn, openPanel, sample } from './overlay-page';
import { shadowRoot } from './shadow';
import { useLens } from './use-lens';

const { url } = sample('pingtan-2020-word-export');
const MANY = sample('shanghai-office-2019-blank-cells').url;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const on = useLens();

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What is only otherwise in dark than in light, and there in one language as in another. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * The inside of the closed root in a page of its own, where axe-core can see it, with its styles: the same elements and
 * styles in light and dark.
 */
async function violationsOf(root: ElementHandle, language: string, page: Page): Promise<string[]> {
  const { html, css } = await root.evaluate((node) => {
    const shadow = node as unknown as ShadowRoot;
    const sheets = shadow.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    return { html: shadow.innerHTML, css: sheets.join('\n') };
  });
  await page.setContent(
    `<!doctype html><html lang="${language}"><title>t</title><style>:root{color-scheme:light dark}${css}</style><body>${html}</body></html>`,
  );
  return violationsIn(page, language);
}

/** In light, and for the colours of all languages once in dark. */
async function violationsIn(page: Page, language: string): Promise<string[]> {
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const scheme of language === 'zh-CN' ? ['light', 'dark'] : ['light']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // What is still fading in has other colours.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const options = { resultTypes: ['violations'], ...(scheme === 'dark' && { runOnly: COLOURS }) };
    const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as {
      violations: Violation[];
    };
    // The panel is a part of a page: the page has the main landmark and the first heading.
    const own = violations.filter(({ id }) => !['landmark-one-main', 'page-has-heading-one'].includes(id));
    for (const { id, help, nodes } of own)
      found.push(`${scheme}: ${id}: ${help} ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
  }
  return found;
}

describe('in light and dark axe-core finds nothing', () => {
  test.each(['zh-CN', 'zh-TW', 'en'])('in %s', async (language) => {
    await on.keeper.evaluate(`chrome.storage.local.set({ settings: { language: '${language}' } })`);
    const beside = await on.lens.browser.newPage();
    for (const [address, rule] of [
      [url, 'totals.column'],
      [MANY, 'values.blank'],
    ] as const) {
      const tab = await on.lens.newPage(address);
      const root = await shadowRoot(tab);
      await root.waitForSelector('.tab');
      await drawn(tab);
      expect(await violationsOf(root, language, beside)).toEqual([]);
      await openPanel(tab);
      await choose(root, rule);
      await (await root.$('[aria-controls="chart-table"]'))?.click();
      await drawn(tab);
      expect(await violationsOf(root, language, beside)).toEqual([]);
      // The tools and the popup are the same for both.
      if (address === MANY) {
        await collapse(tab, root, on.keeper);
        continue;
      }
      for (const tool of ['summary', 'trial', 'misreport']) {
        const opens = await root.$(`.current [data-tool="${tool}"], .tool-bar [data-tool="${tool}"]`);
        if (!opens) continue;
        await opens.click();
        await root.waitForSelector('.tool-frame');
        await (await root.$('.term-name'))?.click();
        await drawn(tab);
        expect(await violationsOf(root, language, beside)).toEqual([]);
        await (await root.$('.tool-frame > .link'))?.click();
        await root.waitForSelector('.finding');
      }
      await tab.bringToFront();
      const popup = await on.lens.openPopup(tab);
      await (await popup.waitForSelector('#save'))?.click();
      await popup.waitForSelector('.history');
      await popup.click('summary');
      expect(await violationsIn(popup, language)).toEqual([]);
      await popup.close();
      await tab.bringToFront();
      await collapse(tab, root, on.keeper);
    }
  });
});
