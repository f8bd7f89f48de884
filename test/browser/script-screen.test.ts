import { expect, test } from 'vitest';
import { converted } from './convert-tab';
import { useLens } from './use-lens';

const on = useLens();

const LINE = '发<b>布</b>';
const BODIES = {
  'many paragraphs': `<p>${LINE}</p>`.repeat(2000),
  'sections in one element': `<main>${`<section>${`<p>${LINE}</p>`.repeat(50)}</section>`.repeat(40)}</main>`,
  'a long table': `<table>${`<tr><td>${LINE}</td><td>${LINE}</td></tr>`.repeat(1500)}</table>`,
  'floats in an element without height': `<div>${`<p style="float: left; width: 45%">${LINE}</p>`.repeat(2000)}</div>`,
};

test.each(Object.entries(BODIES))('what is on the screen comes first: %s', async (name, body) => {
  const url = `http://www.sample.gov.cn/screen-${name.replaceAll(' ', '-')}`;
  on.site.add(url, `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>发布</title>${body}`);
  const tab = await on.lens.newPage(url);
  await tab.evaluate(`scrollTo(0, document.documentElement.scrollHeight / 2);
    places = [];
    new MutationObserver((records) => {
      if (places.length > 20) return;
      for (const { target } of records) places.push(target.parentElement.getBoundingClientRect().top / innerHeight);
    }).observe(document.body, { characterData: true, subtree: true });`);
  // A page that has not been on the screen yet has nothing there to come first.
  await tab.waitForFunction(`performance.getEntriesByType('paint').length > 0`);
  await converted(on.lens, tab, { type: 'convert', target: 'tw' });
  const places = (await tab.evaluate('places')) as number[];
  expect(places.length).toBeGreaterThan(20);
  // A line may reach out of the screen, and an element that is taken whole by half a screen.
  expect(Math.min(...places)).toBeGreaterThan(-1.6);
  expect(Math.max(...places)).toBeLessThan(1.6);
});
