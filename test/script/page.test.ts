import { describe, expect, test } from 'vitest';
import { nodeConverter } from '../../lib/script/node-converter';
import { whenIdle } from '../../lib/slices';
import { open } from './pages';

describe('what converts', () => {
  test('texts, labels, options, buttons and the title', async () => {
    const page = open(
      '<p title="发布">发布</p><img alt="发布"><input placeholder="发布"><i aria-label="发布"></i>' +
        '<select><optgroup label="发布"><option value="1">发布</option></optgroup></select>' +
        '<input type="button" value="发布"><input type="submit" value="发布"><button>发布</button>',
      '<title>发布</title>',
    );
    const before = page.html();
    const { changed, script } = await page.to('tw');
    expect(page.html()).toBe(before.replaceAll('发布', '發佈').replace('zh-CN', 'zh-Hant-TW'));
    expect({ changed, script }).toEqual({ changed: 11, script: 'hans' });
    expect(page.document.title).toBe('發佈');
  });

  test('phrases across inline elements, but not across blocks or from link to link', async () => {
    const page = open('<p>行政<b>复</b>议 头<i>发</i></p><p>头<br>发</p><p><a>头</a><a>发</a></p><p>头</p><p>发</p>');
    await page.to('tw');
    expect(page.find('body').innerHTML).toBe(
      '<p>行政<b>復</b>議 頭<i>髮</i></p><p>頭<br>發</p><p><a>頭</a><a>發</a></p><p>頭</p><p>發</p>',
    );
  });

  test('open shadow roots and frames of the same origin', async () => {
    const page = open('<div></div><iframe></iframe>发布');
    const shadow = page.find('div').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>发布</p>';
    const frame = page.find<HTMLIFrameElement>('iframe').contentDocument as Document;
    frame.body.innerHTML = '<p>发布</p>';
    await page.to('tw');
    expect([shadow.innerHTML, frame.body.innerHTML]).toEqual(['<p>發佈</p>', '<p>發佈</p>']);
    await page.conversion.restore();
    expect([shadow.innerHTML, frame.body.innerHTML]).toEqual(['<p>发布</p>', '<p>发布</p>']);
  });

  test.each(['s', 't', 'tw', 'twp', 'hk'] as const)('to %s, and to it again changes nothing', async (target) => {
    const page = open('<p>规范性文件的复议，發佈說明，皇后在后面</p>');
    await page.to(target);
    const once = page.html();
    expect((await page.to(target)).changed).toBe(0);
    expect(page.html()).toBe(once);
  });
});

describe('what stays', () => {
  test.each([
    '<script>var 发布 = 1;</script>',
    '<style>.发布 {}</style>',
    '<code>发布</code>',
    '<div contenteditable="">发布</div>',
    '<p translate="no">发布</p>',
    '<p lang="ja">发布</p>',
    '<textarea>发布</textarea>',
    '<input value="发布">',
    '<input type="hidden" value="发布">',
    '<input type="submit" name="go" value="发布">',
    '<input type="checkbox" value="发布">',
    '<p>会社の情報を公開しています</p>',
  ])('%s', async (html) => {
    const prose = '政府信息公开工作年度报告'.repeat(5);
    const page = open(`${html}<p>${prose}</p>`);
    await page.to('tw');
    expect(page.find('body').innerHTML).toBe(`${html}<p>${'政府信息公開工作年度報告'.repeat(5)}</p>`);
  });

  test('what is not to be translated, but for what is again within it', async () => {
    const page = open(
      '<p translate="no" title="发布">头<b translate="yes" title="发布">发<i translate="no">发</i></b>发布</p>' +
        '<div translate="no"><code translate="yes">发</code><p>发</p><p translate="">发布<b translate="NO">发</b></p></div>',
    );
    const before = page.html();
    await page.to('tw');
    const expected =
      '<p translate="no" title="发布">头<b translate="yes" title="發佈">發<i translate="no">发</i></b>发布</p>' +
      '<div translate="no"><code translate="yes">发</code><p>发</p><p translate="">發佈<b translate="NO">发</b></p></div>';
    expect(page.find('body').innerHTML).toBe(expected);
    (page.find('b').firstChild as Text).data = '发展';
    await expect.poll(() => page.find('body').innerHTML).toBe(expected.replace('>發<i', '>發展<i'));
    (page.find('b').firstChild as Text).data = '发';
    await page.conversion.restore();
    expect(page.html()).toBe(before);
  });

  test('what a form would send', async () => {
    const page = open('<form><select name="a"><option selected>发布</option></select></form>');
    const sent = (): string => page.find<HTMLSelectElement>('select').value;
    await page.to('tw');
    expect(sent()).toBe('发布');
    expect(page.find('option').getAttribute('label')).toBe('發佈');
    await page.conversion.restore();
    expect(page.find('option').hasAttribute('label')).toBe(false);
  });

  test('a page that is already right', async () => {
    const page = open('<p title="發佈">政府資訊公開工作，皇后，干涉</p>');
    const before = page.find('body').innerHTML;
    expect((await page.to('tw')).changed).toBe(0);
    expect(page.find('body').innerHTML).toBe(before);
  });

  test('a page that is Japanese', async () => {
    const page = open('<h1>会社概要</h1><p>情報公開制度について、ご案内いたします</p>');
    const before = page.html();
    const state = await page.to('tw');
    expect(state).toMatchObject({ script: null, target: 'original', changed: 0 });
    expect(page.html()).toBe(before);
  });
});

test('a page that is put back before its language was told keeps its own', async () => {
  const page = open('<p>发布</p>');
  const before = page.html();
  await page.conversion.convert(nodeConverter('tw'));
  expect(page.html()).toBe(before.replace('发布', '發佈'));
  await page.conversion.restore();
  await new Promise<void>(whenIdle);
  expect(page.html()).toBe(before);
});
