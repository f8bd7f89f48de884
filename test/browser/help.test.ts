import { expect, test } from 'vitest';
import { RULES } from '../../lib/check/registry';
import { violations } from '../library/axe';
import { inBothBrowsers } from './both';

inBothBrowsers({}, (bench) => {
  test('the first page shows what happens on a page, each mark of a verdict, and the keys that the browser has set', async () => {
    const page = await bench.lens.openExtensionPage('help.html');
    await page.waitForSelector('.keys kbd');
    expect(await page.$eval('.scene', (scene) => scene.querySelectorAll('.wrong').length)).toBe(2);
    expect(await page.$$eval('.signs dt span', (signs) => signs.map(({ textContent }) => textContent).join(''))).toBe(
      '✕!i?✓–',
    );
    expect(await page.$$eval('.keys kbd', (keys) => keys.map(({ textContent }) => textContent))).toContain('Esc');
    expect(await violations(page)).toEqual([]);
    await page.setViewport({ width: 390, height: 800 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  test('every rule is told, with an address that leads to it', async () => {
    const page = await bench.lens.openExtensionPage('help.html#/rules/totals.column');
    await page.waitForSelector('.rules .chosen');
    expect(await page.$$eval('.rules code', (codes) => codes.map(({ textContent }) => textContent))).toHaveLength(
      RULES.length,
    );
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('code')?.textContent))
      .toBe('totals.column');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
