import { expect, test } from 'vitest';
import { BEHAVIOURS, COMMONEST, PAGE } from '../script/behaviours';
import { inBothBrowsers, until } from './both';

const URL = 'http://www.sample.gov.cn/undo.html';
const HTML = `<!doctype html><html lang="zh-CN"><head>${PAGE.head}</head><body>${PAGE.body}</body></html>`;

inBothBrowsers({ pages: { [URL]: HTML } }, (bench) => {
  test.each(COMMONEST)(
    'after %s the page is put back as if it had never been converted',
    { timeout: 60_000 },
    async (name) => {
      const twin = await bench.lens.newPage(URL);
      const page = await bench.lens.newPage(URL);
      const act = `(${BEHAVIOURS[name]})(document)`;
      const popup = await bench.lens.openPopup(page);
      await popup.waitForFunction(`document.querySelector('input[value=tw]') !== null`);
      await popup.click('input[value=tw]');
      await until(page, `document.querySelector('li').textContent === '發展經濟'`);
      for (const tab of [page, twin]) await tab.evaluate(act);
      await popup.click('input[value=original]');
      await expect.poll(() => page.content(), { timeout: 20_000 }).toBe(await twin.content());
      await popup.close();
      await page.close();
      await twin.close();
    },
  );
});
