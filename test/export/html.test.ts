import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { html } from '../../lib/export/html';
import { cleanText } from '../../lib/export/text';
import { sentencesFor } from '../../lib/locales/exported';
import { POISONS, poisoned } from './poison';
import { broken, sample } from './sample';

const english = sentencesFor('en');
const open = (text: string) => new JSDOM(text).window.document;

test('a report reads as it should and loads nothing', () => {
  const page = open(html([broken()], english));
  expect(page.title).toContain('贵阳市科技局');
  expect(page.querySelector('p.problems')?.textContent).toBe('1 error');
  expect(page.querySelector('td.suspect')?.textContent).toBe('5 If changed to 6, all identities hold');
  expect(page.querySelectorAll('script, link, img, iframe, object')).toHaveLength(0);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect([...page.querySelectorAll('a')].map(({ href }) => href)).toEqual([
    'https://kjj.guiyang.gov.cn/2020/report.html',
  ]);
  expect([...page.querySelectorAll('table')].every((table) => table.caption?.textContent)).toBe(true);
});

test('the printed tables keep their merged heads', () => {
  const page = open(html([sample({ year: 2023 })], english));
  const head = [...page.querySelectorAll('th')].find(({ textContent }) => textContent === '三、本年度办理结果');
  expect(head?.rowSpan).toBe(22);
});

test('several reports stand in one file, in the language asked for', () => {
  const page = open(html([sample(), broken()], sentencesFor('zh-TW')));
  expect(page.documentElement.lang).toBe('zh-TW');
  expect(page.querySelectorAll('article')).toHaveLength(2);
  expect(page.querySelector('article p.clean')?.textContent).toBe('已查核 2 項，未發現問題');
});

test('nothing in it keeps a reader out', async () => {
  const { window } = new JSDOM(html([broken(), sample({ year: 2023 })], english), { runScripts: 'outside-only' });
  window.eval(axe.source);
  const { violations } = await window.axe.run({ rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }: axe.Result) => [id, nodes[0]?.html])).toEqual([]);
});

const own = new Set(Array.from(open(html([broken()], english)).querySelectorAll('*'), ({ localName }) => localName));

describe.each(POISONS)('%j', (poison) => {
  test('reaches the page as text only', () => {
    const page = open(html([poisoned(poison)], english));
    for (const element of page.querySelectorAll('*')) {
      expect(own).toContain(element.localName);
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^src$|^style$/);
    }
    expect(page.querySelectorAll('a')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toContain(cleanText(poison));
    expect(page.querySelector('td.figure')?.textContent).toContain(cleanText(poison).replace(/^\n/, ''));
  });
});
