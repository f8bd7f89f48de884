import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { inBothBrowsers, until } from './both';
import { Control } from './control';
import { choose, openPanel, REPORT_HTML, REPORT_TITLE } from './overlay-page';
import { OVERLAY } from './shadow';
import { tidy } from './workshop';

const HOST = 'http://www.framesets.gov.cn';
const FOREIGN = 'http://www.elsewhere.gov.cn/report.html';
const head = (title: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head>`;
const set = (frame: string, title = '栏目'): string =>
  `${head(title)}<frameset cols="200,*"><frame src="menu.html"><frame src="${frame}"></frameset></html>`;
const files = (title: string, ...links: string[]): string =>
  `${head(title)}<body><h1>${title}</h1>${links.map((link) => `<p><a href="${link}">${title}</a></p>`).join('')}</body></html>`;

inBothBrowsers(
  {
    [`${HOST}/menu.html`]: `${head('菜单')}<body><a href="report.html">2020 年</a></body></html>`,
    [`${HOST}/report.html`]: REPORT_HTML,
    [FOREIGN]: REPORT_HTML,
    [`${HOST}/set.html`]: set('report.html'),
    [`${HOST}/nested.html`]: set('set.html'),
    [`${HOST}/foreign.html`]: set(FOREIGN),
    [`${HOST}/foreign-titled.html`]: set(FOREIGN, REPORT_TITLE),
    [`${HOST}/files.html`]: files(REPORT_TITLE, '/files/1.doc', '/files/1.pdf'),
    [`${HOST}/download.html`]: files(REPORT_TITLE, '/download?id=77'),
    [`${HOST}/column.html`]: files('政府信息公开年报', '/files/1.pdf'),
  },
  (bench) => {
    let control: Control;
    beforeAll(() => {
      control = new Control(bench.keeper);
    });
    afterEach(() => tidy(bench));

    /** Whether our tab is what lies on top where it is shown: a frameset has no body to be in. */
    const isOnTop = (tab: Page): Promise<boolean> =>
      tab.evaluate((host) => {
        const middle = document.elementFromPoint(innerWidth - 10, innerHeight / 2 - 70);
        return middle?.localName === host;
      }, OVERLAY);
    /** The links that the lens gives for the tables, once it has audited the page, and what failed. */
    async function told(url: string) {
      const { audit } = await control.until(url, () => true);
      const links = Object.values(audit.report?.tables ?? {}).map(({ source, link }) => `${source} ${link}`);
      const failed = audit.findings.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule);
      return { kind: audit.detection.kind, perhaps: audit.detection.perhaps, links: [...new Set(links)], failed };
    }

    test('a report in a frameset within a frameset: counted, shown and marked in its frame', async () => {
      const url = `${HOST}/nested.html`;
      const tab = await bench.lens.newPage(url);
      await control.expectRules(url).toEqual(['totals.column', 'values.category', 'time.late']);
      await control.expectBadge(url).toBe('1');
      await expect.poll(() => isOnTop(tab)).toBe(true);
      const popup = await bench.lens.openPopup(tab);
      await until(popup as Page, `document.querySelector('main')?.textContent.includes('平潭综合实验区')`);
      await popup.close();
      await choose(await openPanel(tab), 'totals.column');
      const inner = tab.frames().find((frame) => frame.url().endsWith('/report.html'));
      const painted = () =>
        inner?.evaluate(() => [...(CSS.highlights.get('gongkai-lens-focus') as unknown as StaticRange[])].length);
      await expect.poll(painted).toBe(1);
    });

    test('a frame of another site on a page without a title is not noticed, and may be a report to whoever asks', async () => {
      const url = `${HOST}/foreign.html`;
      const tab = await bench.lens.newPage(url);
      const popup = await bench.lens.openPopup(tab);
      await until(popup as Page, `document.querySelector('#audit-attached')`);
      expect(await told(url)).toMatchObject({ perhaps: true, links: [`attachment ${FOREIGN}`], failed: [] });
      await popup.close();
    });

    test('a report in a frame of another site is not read, and said to be there', async () => {
      const url = `${HOST}/foreign-titled.html`;
      await bench.lens.newPage(url);
      await control.expectBadge(url).toBe('?');
      await expect
        .poll(() => told(url))
        .toEqual({ kind: 'annualReport', perhaps: undefined, links: [`attachment ${FOREIGN}`], failed: [] });
    });

    test.each([
      ['files', '/files/1.doc'],
      ['download', '/download?id=77'],
      ['column', '/files/1.pdf'],
    ])('a page with nothing but files (%s): nothing is missing, and they are offered', async (name, link) => {
      const url = `${HOST}/${name}.html`;
      const tab = await bench.lens.newPage(url);
      await control.expectBadge(url).toBe('?');
      expect(await told(url)).toMatchObject({
        kind: 'annualReport',
        links: [`attachment ${HOST}${link}`],
        failed: [],
      });
      const popup = await bench.lens.openPopup(tab);
      await until(popup as Page, `document.querySelector('#audit-attached')`);
      await popup.close();
    });
  },
);
