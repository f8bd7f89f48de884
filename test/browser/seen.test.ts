import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import type { Page as ReadPage } from '../../lib/document/page';
import { readReport } from '../../lib/read/reading';
import { inPageScript } from '../bench/page/browser';
import { between, FIGURE, HIDING, SHOWING } from '../document/html/hiding';
import { FAMILIES, figureSets, renderPage } from '../generate';
import { UNSEEN_CHANGES } from '../generate/unseen';
import { inBothBrowsers } from './both';

/** What only a browser shows or hides: its own style sheet, the cascade, layout. */
const ONLY_HERE: Record<string, string> = {
  'a rule by position': '<style>p span:nth-child(2){display:none}</style><p><span>后</span><span>@</span></p>',
  'a rule by class, of another colour': '<style>.w{color:#fff}</style><p class="w">@</p>',
  'scaled to nothing': '<p style="transform:scale(0)">@</p>',
  'moved off the page': '<p style="position:absolute;transform:translateX(-5000px)">@</p>',
  'in a table that is moved off the page':
    '<div style="position:absolute;left:-5000px"><table style="position:relative"><tr><td>@</table></div>',
  'in a fold without height': '<div style="max-height:0;overflow:hidden"><table><tr><td>@</table></div>',
  'on its own colour from elsewhere':
    '<style>#g{background:#123456}#g b{color:rgb(18,52,86)}</style><div id="g"><b>@</b></div>',
  'a collapsed row': '<table><tr style="visibility:collapse"><td>@<tr><td>后</table>',
  'a closed popover': '<div popover>@</div>',
};
const ALSO_SEEN = [
  '<div style="position:absolute;left:-5000px"><p style="position:fixed;left:9px;top:9px">@</p></div>',
  '<div style="overflow:hidden;width:90px;direction:rtl"><p style="position:relative;width:900px">@</p></div>',
  '<div style="display:contents"><p style="display:contents">@</p></div>',
  '<div style="content-visibility:auto;margin-top:9000px"><p>@</p></div>',
  '<p style="margin-top:20000px">@</p>',
  '<style>.w{color:#fff;background:linear-gradient(#000,#000)}</style><p class="w">@</p>',
  '<style>html{background:#000}p{color:#fff}</style><p>@</p>',
  '<p style="-webkit-background-clip:text;background-clip:text;color:transparent;background-image:linear-gradient(red,blue)">@</p>',
];

const script = inPageScript(resolve(import.meta.dirname, 'in-page-reading.ts'));
const lines = (reading: string): string[] =>
  reading
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

inBothBrowsers({}, (bench) => {
  let page: Page;
  beforeAll(async () => {
    page = await bench.lens.browser.newPage();
  });

  async function read(html: string): Promise<ReadPage> {
    await page.goto('about:blank');
    await page.setContent(html);
    await page.evaluate(await script);
    const { meta, ...rest } = (await page.evaluate('gongkaiRead()')) as ReadPage & { meta: Iterable<[string, string]> };
    return { ...rest, meta: new Map(meta) };
  }

  test.each(Object.entries({ ...HIDING, ...ONLY_HERE }))('%s is not read', async (_, markup) => {
    const { reading, text } = await read(between(markup));
    expect(text).toContain(FIGURE);
    expect(reading).not.toContain('18');
    expect(lines(reading).at(0)).toBe('前');
    expect(lines(reading).at(-1)).toBe('后');
  });

  test.each([...SHOWING, ...ALSO_SEEN])('%s is read', async (markup) => {
    expect(lines((await read(between(markup))).reading)).toContain(FIGURE);
  });

  test('hidden rows and cells are no part of a table, folds are kept apart', async () => {
    const { grids, hidden, reading } = await read(
      `<style>tr:nth-of-type(2),.k{display:none}</style><table><tr><td rowspan="2">甲<td>1<td class="k">8<td>2<tr><td>9<td>9
      <tr><td>3<td style="visibility:hidden">4</table><details><summary>开</summary><h2>二、折叠</h2><table><tr><td>5</table></details>`,
    );
    const cells = (grids[0]?.cells ?? []).map(({ row, column, start, end }) => [
      row,
      column,
      reading.slice(start, end).trim(),
    ]);
    expect(cells).toEqual([
      [0, 0, '甲'],
      [0, 1, '1'],
      [0, 2, '2'],
      [1, 1, '3'],
      [1, 2, ''],
    ]);
    expect(lines(hidden?.reading ?? '')).toEqual(['二、折叠', '5']);
  });

  /** Every figure of a report, in a table as most sites have it. */
  const figuresOf = async (html: string): Promise<string[] | undefined> =>
    readReport(await read(html)).report?.figures.map(
      ({ table, row, column, value }) => `${table} ${row} ${column} ${value}`,
    );
  const [family] = FAMILIES;
  const set = figureSets().find(({ id }) => id === 'pingtan-2020');
  const { html } = renderPage({ set: set as NonNullable<typeof set>, family: family as NonNullable<typeof family> });

  let plain: string[] | undefined;

  test.each(UNSEEN_CHANGES)('$id changes nothing that is read', async ({ apply }) => {
    plain ??= await figuresOf(html);
    expect(plain?.length).toBeGreaterThan(190);
    expect(await figuresOf(apply(html))).toEqual(plain);
  });
});
