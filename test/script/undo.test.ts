import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TARGETS } from '../../lib/script/types';
import { firstWritten, followed, open, turn } from './pages';

const PAGE = '<p lang="zh" title="发布">行政<b>复</b>议</p><ul><li>发展</li><li>后面</li></ul>';

describe('restore', () => {
  test('gives the page back byte for byte, whatever came between', async () => {
    const page = open(PAGE, '<title>发布</title>');
    const before = page.html();
    for (const target of TARGETS) await page.to(target);
    expect(page.html()).not.toBe(before);
    const { target } = await page.conversion.restore();
    expect({ target, html: page.html() }).toEqual({ target: 'original', html: before });
  });

  test('always converts from the original', async () => {
    const direct = open(PAGE);
    await direct.to('hk');
    const around = open(PAGE);
    for (const target of ['twp', 's', 't', 'hk'] as const) await around.to(target);
    expect(around.html()).toBe(direct.html());
  });

  test('finds nodes that were moved or are out of the page', async () => {
    const page = open(PAGE);
    await page.to('tw');
    const [first, second] = page.document.querySelectorAll('li');
    page.find('p').append(first as Element);
    (second as Element).remove();
    await page.conversion.restore();
    expect([first?.textContent, second?.textContent]).toEqual(['发展', '后面']);
    expect(page.find('p').textContent).toBe('行政复议发展');
  });

  test('leaves to the page what the page changed', async () => {
    const page = open(PAGE);
    await page.to('tw');
    await followed(page);
    const restoring = page.conversion.restore();
    (page.find('li').firstChild as Text).data = '新聞';
    await restoring;
    await turn();
    expect(page.find('li').textContent).toBe('新聞');
  });

  test('may be asked for while a conversion is still running', async () => {
    const page = open(`<p>发布</p>`.repeat(3000));
    const before = page.html();
    const converting = page.to('tw');
    await firstWritten(page);
    await page.conversion.restore();
    await converting;
    expect(page.html()).toBe(before);
    expect(page.conversion.state.target).toBe('original');
  });
});

/** Small trees of every kind of element that matters here. */
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, tie('text'), tie('element')),
  text: fc.constantFrom('发布', '行政', '复', '议', '頭', '发', '后', ' ', 'abc', '説明', '乾', '&amp;'),
  element: fc
    .tuple(
      fc.constantFrom('p', 'div', 'b', 'span', 'a', 'code', 'li', 'button', 'em'),
      fc.constantFrom(
        '',
        ' title="发布"',
        ' lang="zh-TW"',
        ' translate="no"',
        ' translate="yes"',
        ' contenteditable',
        ' lang="ja"',
      ),
      fc.array(tie('tree') as fc.Arbitrary<string>, { maxLength: 4 }),
    )
    .map(([name, attribute, children]) => `<${name}${attribute}>${children.join('')}</${name}>`),
}));

/**
 * Something a page does to itself: which element, which other, and what. It writes nothing in the other script that is letter for
 * letter what conversion wrote: that cannot be told from a copy.
 */
const deed = fc.record({
  one: fc.nat(30),
  other: fc.nat(30),
  what: fc.constantFrom('move', 'remove', 'write', 'label', 'add'),
});
type Deed = { one: number; other: number; what: string };

function act(document: Document, { one, other, what }: Deed): void {
  const elements = [...document.body.querySelectorAll('*')];
  const element = elements[one % elements.length];
  const target = elements[other % elements.length];
  if (!element || !target) return;
  if (what === 'move' && !element.contains(target)) target.append(element);
  if (what === 'remove') element.remove();
  if (what === 'write' && element.firstChild?.nodeType === 3) element.firstChild.nodeValue = '新闻发布';
  if (what === 'label') element.setAttribute('title', '書法');
  if (what === 'add') element.insertAdjacentHTML('beforeend', '<b>发展</b>');
}

test('restores any page after any row of conversions, with what the page did meanwhile', async () => {
  const parts = fc.array(tree as fc.Arbitrary<string>, { minLength: 1, maxLength: 6 });
  const step = fc.record({
    target: fc.constantFrom(...TARGETS),
    deeds: fc.array(deed, { maxLength: 3 }),
    wait: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(parts, fc.array(step, { minLength: 1, maxLength: 3 }), async (body, steps) => {
      const page = open(body.join(''));
      const twin = open(body.join(''));
      for (const { target, deeds, wait } of steps) {
        await page.to(target);
        for (const one of deeds) for (const { document } of [page, twin]) act(document, one);
        if (wait) await turn();
      }
      await page.conversion.restore();
      expect(page.html()).toBe(twin.html());
    }),
    { numRuns: 30 },
  );
}, 120_000);
