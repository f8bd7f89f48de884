import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import type { PageState } from '../../lib/script/page';
import { converted } from './convert-tab';
import { useLens } from './use-lens';

const HOST = 'http://www.awkward-script.gov.cn/';
const HEAD = '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>发布</title>';
/** Some 50 MB in UTF-8, where no layout has to be made of it. */
const LONG = "'行政复议，头发。'.repeat(2_100_000)";

/** Members of a form; a field of such a name takes its place. */
const MEMBERS = [
  ...['parentNode', 'parentElement', 'nextSibling', 'previousSibling', 'firstChild', 'firstElementChild', 'children'],
  ...['nodeType', 'localName', 'shadowRoot', 'host', 'isConnected', 'textContent', 'contains', 'matches', 'closest'],
  ...['hasAttributes', 'hasAttribute', 'getAttribute', 'setAttribute', 'removeAttribute', 'querySelectorAll'],
  'getBoundingClientRect',
];
const FIELDS = MEMBERS.map((name) => `<input name="${name}" hidden>`).join('');

const PAGES = {
  surrogates: `${HEAD}<p id=a></p><script>a.textContent = '头发\\ud800发布\\udc00发展\\ud83d'</script>`,
  long: `${HEAD}<p>发布</p><div hidden id=a></div><script>a.textContent = ${LONG}</script>`,
  removing: `${HEAD}${'<p>发<b>布</b></p>'.repeat(3000)}<script>
    let left = 1500;
    const remove = () => {
      const all = document.querySelectorAll('p');
      for (let n = 0; n < 30 && left-- > 0; n++) all[(left * 7919) % all.length].remove();
      if (left > 0) setTimeout(remove);
    };
    // From the first change on, which is ours.
    new MutationObserver((_, observer) => {
      observer.disconnect();
      remove();
    }).observe(document.body, { characterData: true, subtree: true });
  </script>`,
  // Many screens tall, so that the form itself is looked into for what is on the screen.
  named: `${HEAD}<form title="发布" lang="zh-CN">${FIELDS}${'<p>头<b>发</b></p><div>发布</div>'.repeat(200)}</form>`,
  late: `${HEAD}<p>发布</p><div id=host></div><my-card></my-card><script>
    attach = () => {
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>头发</p>';
      customElements.define('my-card', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).textContent = '发展';
        }
      });
    };
  </script>`,
  fighting: `${HEAD}<p>发布</p><div>发展</div><script>
    rounds = 0;
    const text = document.querySelector('p').firstChild;
    new MutationObserver(() => {
      if (text.data === '发布') return;
      rounds++;
      text.data = '发布';
    }).observe(text, { characterData: true });
  </script>`,
};

const on = useLens();
beforeAll(() => {
  for (const [name, body] of Object.entries(PAGES)) on.site.add(HOST + name, body);
});

const show = (tab: Page, target: string): Promise<PageState> => converted(on.lens, tab, { type: 'convert', target });

test('half characters stay as they are', async () => {
  const tab = await on.lens.newPage(`${HOST}surrogates`);
  const is = (text: string): Promise<unknown> => tab.evaluate(`a.textContent === '${text}'`);
  await show(tab, 'tw');
  expect(await is('頭髮\\ud800發佈\\udc00發展\\ud83d')).toBe(true);
  await show(tab, 'original');
  expect(await is('头发\\ud800发布\\udc00发展\\ud83d')).toBe(true);
  await tab.close();
});

test('fifty megabytes in one text', async () => {
  const tab = await on.lens.newPage(`${HOST}long`);
  expect((await show(tab, 'tw')).changed).toBe(3);
  expect(await tab.evaluate(`a.textContent === ${LONG.replace('复议，头发', '復議，頭髮')}`)).toBe(true);
  await show(tab, 'original');
  expect(await tab.evaluate(`a.textContent === ${LONG}`)).toBe(true);
  await tab.close();
});

test('a form whose fields are named after its members', async () => {
  const tab = await on.lens.newPage(`${HOST}named`);
  const says = (): Promise<unknown> =>
    tab.evaluate(`[...new Set([...document.querySelectorAll('p, div, form')].map((each) =>
      each.outerHTML.startsWith('<form') ? each.outerHTML.split('><')[0] : each.innerHTML))]`);
  expect((await show(tab, 'tw')).changed).toBe(3 * 200 + 2);
  // The language comes once the page is idle.
  await expect.poll(says).toEqual(['<form title="發佈" lang="zh-Hant-TW"', '頭<b>髮</b>', '發佈']);
  await show(tab, 'original');
  await expect.poll(says).toEqual(['<form title="发布" lang="zh-CN"', '头<b>发</b>', '发布']);
  await tab.close();
});

test('a page that takes nodes away meanwhile', async () => {
  const tab = await on.lens.newPage(`${HOST}removing`);
  await show(tab, 'tw');
  await tab.waitForFunction('left <= 0');
  const texts = (): Promise<unknown> =>
    tab.evaluate('[...new Set([...document.querySelectorAll("p")].map((p) => p.innerHTML))]');
  await expect.poll(texts).toEqual(['發<b>佈</b>']);
  await show(tab, 'original');
  await expect.poll(texts).toEqual(['发<b>布</b>']);
  await tab.close();
});

test('a page that puts its text back is left alone there, and the popup says so', async () => {
  const tab = await on.lens.newPage(`${HOST}fighting`);
  await show(tab, 'tw');
  await expect.poll(async () => (await converted(on.lens, tab, { type: 'conversion' })).ignored).toBe(1);
  const rounds = await tab.evaluate('rounds');
  // What comes after is converted, and by then what was put back would have been too.
  for (const n of [1, 2]) {
    await tab.evaluate(`document.body.insertAdjacentHTML('beforeend', '<div>头发</div>')`);
    const shown = `发布\n\n發展${'\n頭髮'.repeat(n)}`;
    await expect.poll(() => tab.evaluate('document.body.innerText.trim()')).toBe(shown);
  }
  expect(await tab.evaluate('rounds')).toBe(rounds);
  const popup = await on.lens.openPopup(tab);
  await popup.waitForFunction(() => document.querySelector('p.status')?.textContent?.includes('1 处'), { polling: 50 });
  await tab.close();
});

test('a shadow root that is attached to what stood there is converted, and put back', async () => {
  const tab = await on.lens.newPage(`${HOST}late`);
  await show(tab, 'tw');
  await tab.evaluate('attach()');
  const shown = (): Promise<unknown> =>
    tab.evaluate(`host.shadowRoot.textContent + document.querySelector('my-card').shadowRoot.textContent`);
  await expect.poll(shown).toBe('頭髮發展');
  await show(tab, 'original');
  await expect.poll(shown).toBe('头发发展');
  await tab.close();
});
