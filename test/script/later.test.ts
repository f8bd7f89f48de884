import { describe, expect, test } from 'vitest';
import { firstWritten, followed, open, resized, turn } from './pages';

async function converted(body: string): Promise<ReturnType<typeof open>> {
  const page = open(body);
  await page.to('tw');
  return page;
}

describe('what comes later', () => {
  test('is converted: trees, texts, labels', async () => {
    const page = await converted('<p>发布</p><div></div>');
    page.find('div').innerHTML = '<p title="发布">发布</p>';
    (page.find('p').firstChild as Text).data = '头发';
    await expect.poll(() => page.find('body').innerHTML).toBe('<p>頭髮</p><div><p title="發佈">發佈</p></div>');
    page.find('div p').setAttribute('title', '头发');
    await expect.poll(() => page.find('div p').title).toBe('頭髮');
  });

  test('is joined with the line that it comes into', async () => {
    const page = await converted('<p>头</p><p>发布</p>');
    const bold = page.document.createElement('b');
    bold.textContent = '发';
    page.find('p').append(bold);
    await expect.poll(() => page.find('p').innerHTML).toBe('頭<b>髮</b>');
    await page.conversion.restore();
    expect(page.find('p').innerHTML).toBe('头<b>发</b>');
  });

  test('is not lost while a long page is being written', async () => {
    const page = open('<p>发布</p>'.repeat(4000));
    const running = page.to('tw');
    await firstWritten(page);
    page.document.body.insertAdjacentHTML('afterbegin', '<h1>发展</h1>');
    page.document.querySelectorAll('p')[5]?.remove();
    await running;
    await expect.poll(() => page.document.body.textContent).toBe(`發展${'發佈'.repeat(3999)}`);
  });

  test('is left alone after restore, and after the visit', async () => {
    const page = await converted('<p>发布</p>');
    await page.conversion.restore();
    page.find('p').textContent = '发展';
    await turn();
    expect(page.find('p').textContent).toBe('发展');
    await page.to('tw');
    page.visit.abort();
    page.find('p').textContent = '头发';
    await turn();
    expect(page.find('p').textContent).toBe('头发');
  });

  test('keeps what the page wrote, not what stood there before', async () => {
    const page = await converted('<p>发布</p>');
    (page.find('p').firstChild as Text).data = '新闻';
    await expect.poll(() => page.find('p').textContent).toBe('新聞');
    await page.to('hk');
    expect(page.find('p').textContent).toBe('新聞');
    await page.conversion.restore();
    expect(page.find('p').textContent).toBe('新闻');
  });
});

describe('a shadow root that is attached later', () => {
  const attach = (page: ReturnType<typeof open>, selector: string, html: string): ShadowRoot => {
    const root = page.find(selector).attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root;
  };

  test('is converted once the page has another size, and what comes into it, and is put back', async () => {
    const page = await converted('<p>发布</p><div></div>');
    await followed(page);
    const root = attach(page, 'div', '<p title="发布">头发</p>');
    resized(page.document.body);
    await expect.poll(() => root.innerHTML).toBe('<p title="發佈">頭髮</p>');
    root.querySelector('p')?.append('发展');
    await expect.poll(() => root.textContent).toBe('頭髮發展');
    await page.conversion.restore();
    expect(root.innerHTML).toBe('<p title="发布">头发发展</p>');
  });

  test('of an element of its own kind is converted once that has another size', async () => {
    const page = await converted('<p>发布</p><my-card></my-card>');
    await followed(page);
    const root = attach(page, 'my-card', '头发');
    resized(page.find('my-card'));
    await expect.poll(() => root.textContent).toBe('頭髮');
  });

  test('is left alone after the visit', async () => {
    const page = await converted('<div></div>');
    await followed(page);
    page.visit.abort();
    const root = attach(page, 'div', '头发');
    resized(page.document.body);
    // Another page, still visited, finds one in the same time.
    const other = await converted('<p>发布</p><div></div>');
    await followed(other);
    const found = attach(other, 'div', '头发');
    resized(other.document.body);
    await expect.poll(() => found.textContent).toBe('頭髮');
    expect(root.textContent).toBe('头发');
  });
});

describe('a page that puts its text back', () => {
  test.each([
    ['by writing the text', (p: Element) => ((p.firstChild as Text).data = '发布')],
    ['by writing the element', (p: Element) => (p.textContent = '发布')],
    ['by taking the text out and in', (p: Element) => (p.firstChild as Text).replaceWith('发布')],
  ])('%s is left alone after a while', async (_, revert) => {
    const page = await converted('<div>发展</div><p>发布</p>');
    let rounds = 0;
    const observer = new page.document.defaultView!.MutationObserver(() => {
      if (page.find('p').textContent === '发布') return;
      rounds++;
      revert(page.find('p'));
    });
    observer.observe(page.document, { subtree: true, childList: true, characterData: true });
    revert(page.find('p'));
    await expect.poll(() => page.conversion.state.ignored).toBeGreaterThan(0);
    await expect.poll(() => page.find('p').textContent).toBe('发布');
    observer.disconnect();
    expect(rounds).toBeLessThan(20);
    expect(page.find('div').textContent).toBe('發展');
  });
});

test('a text of many megabytes is converted in steps', async () => {
  const text = '行政复议，头发。'.repeat(200_000);
  const page = open('<p></p>');
  page.find('p').textContent = text;
  await page.to('tw');
  expect(page.find('p').textContent).toBe('行政復議，頭髮。'.repeat(200_000));
  await page.conversion.restore();
  expect(page.find('p').textContent === text).toBe(true);
});

test('a label of an option follows its text', async () => {
  const page = await converted('<select><option>发布</option></select>');
  await page.to('t');
  expect(page.find('option').getAttribute('label')).toBe('發佈');
  await page.to('s');
  expect(page.find('option').hasAttribute('label')).toBe(false);
});
