import { beforeAll, expect, test } from 'vitest';
import { BEHAVIOURS, COMMONEST, PAGE } from '../script/behaviours';
import { inBothBrowsers } from './both';
import { Control } from './control';

const URL = 'http://www.sample.gov.cn/undo.html';
/** The same page once more, which is never converted. */
const TWIN = `${URL}?twin`;
const HTML = `<!doctype html><html lang="zh-CN"><head>${PAGE.head}</head><body>${PAGE.body}</body></html>`;

inBothBrowsers({ [URL]: HTML }, (bench) => {
  let control: Control;
  beforeAll(() => {
    control = new Control(bench.keeper);
  });

  test.each(COMMONEST)(
    'after %s the page is put back as if it had never been converted',
    { timeout: 60_000 },
    async (name) => {
      const twin = await bench.lens.newPage(TWIN);
      const page = await bench.lens.newPage(URL);
      await control.convert(URL, 'tw');
      await expect.poll(() => page.$eval('li', (item) => item.textContent)).toBe('發展經濟');
      for (const tab of [page, twin]) await tab.evaluate(`(${BEHAVIOURS[name]})(document)`);
      await control.convert(URL, 'original');
      await expect.poll(() => page.content()).toBe(await twin.content());
      await page.close();
      await twin.close();
    },
  );
});
