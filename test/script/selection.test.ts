import { describe, expect, test } from 'vitest';
import { nodeConverter } from '../../lib/script/node-converter';
import type { Target } from '../../lib/script/types';
import { open, type Page } from './pages';

/** Selects from one place to another: each a text node's parent and how far into its first text. */
function select(page: Page, from: [string, number], to: [string, number]): void {
  const at = ([selector, offset]: [string, number]): [Node, number] => [page.find(selector).firstChild as Node, offset];
  page.document.getSelection()?.setBaseAndExtent(...at(from), ...at(to));
}
const convert = (page: Page, target: Target) => page.conversion.convertSelection(nodeConverter(target));
const body = (page: Page): string => page.find('body').innerHTML;

describe('what is selected', () => {
  test('is converted, nothing beside it, and put back by the same again', async () => {
    const page = open('<p id="a">发布公开</p><p id="b">发布</p><p id="c">发布公开</p>');
    const before = page.html();
    select(page, ['#a', 2], ['#c', 2]);
    expect(await convert(page, 'tw')).toEqual({ script: 'hans', changed: 3 });
    expect(body(page)).toBe('<p id="a">发布公開</p><p id="b">發佈</p><p id="c">發佈公开</p>');
    expect(page.conversion.state.target).toBe('original');
    expect(await convert(page, 'tw')).toEqual({ script: 'hans', changed: 3 });
    expect(page.html()).toBe(before);
  });

  test('is put back with the page', async () => {
    const page = open('<p id="a">发布公开</p>');
    const before = page.html();
    select(page, ['#a', 0], ['#a', 2]);
    await convert(page, 'tw');
    expect(body(page)).toBe('<p id="a">發佈公开</p>');
    await page.conversion.restore();
    expect(page.html()).toBe(before);
  });

  test('is read within its line: half of a phrase, and one over inline elements', async () => {
    const page = open('<p><b id="a">头</b><i id="b">发很长</i></p><p><b id="c">出</b><i id="d">发了</i></p>');
    select(page, ['#b', 0], ['#b', 1]);
    await convert(page, 'tw');
    select(page, ['#d', 0], ['#d', 1]);
    await convert(page, 'tw');
    expect(body(page)).toBe('<p><b id="a">头</b><i id="b">髮很长</i></p><p><b id="c">出</b><i id="d">發了</i></p>');
  });

  test('may be added to, and then be part of a page that is converted as a whole', async () => {
    const page = open('<p id="a">发布公开</p>');
    const before = page.html();
    select(page, ['#a', 0], ['#a', 2]);
    await convert(page, 'tw');
    select(page, ['#a', 2], ['#a', 3]);
    await convert(page, 'tw');
    select(page, ['#a', 3], ['#a', 4]);
    await convert(page, 'tw');
    expect(body(page)).toBe('<p id="a">發佈公開</p>');
    await page.to('s');
    await page.to('tw');
    expect(body(page)).toBe('<p id="a">發佈公開</p>');
    await page.conversion.restore();
    expect(page.html()).toBe(before);
  });

  test('reads as the page has it on one that is converted, and stays so while the page changes elsewhere', async () => {
    const page = open('<p id="a">发布公开</p><p id="b">发布</p>');
    await page.to('tw');
    select(page, ['#a', 2], ['#a', 4]);
    await convert(page, 'tw');
    expect(body(page)).toBe('<p id="a">發佈公开</p><p id="b">發佈</p>');
    (page.find('#b').firstChild as Text).data = '头发';
    await expect.poll(() => page.find('#b').textContent).toBe('頭髮');
    expect(page.find('#a').textContent).toBe('發佈公开');
    await page.conversion.restore();
    expect(body(page)).toBe('<p id="a">发布公开</p><p id="b">头发</p>');
  });

  test('is taken whole where a vocabulary makes it longer or shorter', async () => {
    const page = open('<p id="a">使用鼠标和打印机</p>');
    select(page, ['#a', 0], ['#a', 8]);
    await convert(page, 'twp');
    const converted = page.find('#a').textContent;
    expect(converted).toBe('使用滑鼠和印表機');
    select(page, ['#a', 2], ['#a', 4]);
    await convert(page, 'twp');
    expect(page.find('#a').textContent).toBe('使用鼠标和印表機');
  });

  test('in a frame of the same origin that has the focus', async () => {
    const page = open('<p id="a">发布</p><iframe></iframe>');
    const frame = page.find<HTMLIFrameElement>('iframe');
    const inner = frame.contentDocument as Document;
    inner.body.innerHTML = '<p>发布公开</p>';
    select(page, ['#a', 0], ['#a', 2]);
    frame.focus();
    inner.getSelection()?.selectAllChildren(inner.body);
    await convert(page, 'tw');
    expect([page.find('#a').textContent, inner.body.innerHTML]).toEqual(['发布', '<p>發佈公開</p>']);
    await page.conversion.restore();
    expect(inner.body.innerHTML).toBe('<p>发布公开</p>');
  });

  test('in one line of a hundred thousand characters', async () => {
    const page = open(`<p id="a">${'发布，'.repeat(40_000)}</p>`);
    select(page, ['#a', 3], ['#a', 119_997]);
    await convert(page, 'tw');
    expect(page.find('#a').textContent).toBe(`发布，${'發佈，'.repeat(39_998)}发布，`);
  });

  test.each([
    ['nothing is selected', '<p id="a">发布</p>', 0, 0, null],
    ['it is not Chinese', '<p id="a">Annual report</p>', 0, 6, null],
    ['it is Japanese', '<p id="a">会社の情報を公開しています</p>', 0, 8, null],
    ['it is being edited', '<p id="a" contenteditable="">发布</p>', 0, 2, 'hans'],
    ['it is not to be translated', '<p id="a" translate="no">发布</p>', 0, 2, 'hans'],
  ] as const)('stays where %s', async (_, html, from, to, script) => {
    const page = open(html);
    select(page, ['#a', from], ['#a', to]);
    expect(await convert(page, 'tw')).toEqual({ script, changed: 0 });
    expect(body(page)).toBe(html);
  });
});
