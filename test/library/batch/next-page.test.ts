import { describe, expect, it, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { listPageOf, nextPage, samePage } from '../../../lib/library/batch/next-page';

const HOST = 'http://www.county.gov.cn';
const PAGE = `${HOST}/zfxxgk/nb/index.html`;
const FOLDER = `${HOST}/zfxxgk/nb/`;

const listOf = (html: string, url = PAGE) => {
  const { tree, root } = htmlSource(html, url);
  return listPageOf(tree, root, url);
};
/** The next page, where `seen` and the page itself were read. */
const next = (html: string, url = PAGE, seen: string[] = []) =>
  nextPage(listOf(html, url), new Set([url, ...seen].map(samePage)));

describe('the next page of a list is', () => {
  it.each([
    ['named in the head', '<head><link rel="next" href="index_1.html"></head>'],
    ['named by a link', '<a rel="nofollow NEXT" href="index_1.html">更多</a>'],
    ['下一页', '<a href="index_1.html">下一页</a>'],
    ['下一頁', '<a href="index_1.html">下一頁</a>'],
    ['下页', '<a href="./index_1.html"> 下 页 </a>'],
    ['后一页', '<a href="/zfxxgk/nb/index_1.html">[后一页]</a>'],
    ['with an arrow', '<a href="index_1.html">下一页 &gt;&gt;</a>'],
    ['in English', '<a href="index_1.html">Next »</a>'],
    ['a single arrow', '<a href="index_1.html">›</a><a href="index_9.html">»</a>'],
    ['a full-width arrow', '<a href="index_1.html">＞</a>'],
    ['a double arrow where there is no single one', '<a href="index_1.html">»</a>'],
    ['a picture', '<a href="index_1.html"><img src="r.gif" alt="下一页"></a>'],
    ['a link without words', '<a href="index_1.html" title="下一页"><i></i></a>'],
    ['said twice', '<a href="index_1.html">下一页</a><ul></ul><a href="index_1.html#top">下一页</a>'],
    ['relative to the base', '<base href="/zfxxgk/nb/"><a href="index_1.html">下一页</a>', `${HOST}/other/x.html`],
    [
      'the number after the one that is no link',
      '<b>1</b> | <a href="index_1.html">2</a> <a href="index_2.html">3</a>',
    ],
    [
      'the number after the one that leads here',
      '<a href="index.html">1</a><a href="index_1.html">2</a><a href="index_2.html">3</a>',
      FOLDER,
    ],
    ['told to a script of TRS', '<script>createPageHTML(3, 0, "index", "html");</script>'],
    ['behind another word', '<a href="index_1.html">下一页</a><a href="index_8.html">尾页</a><a href="/">首页</a>'],
  ])('%s', (_, html, url = PAGE) => {
    expect(next(html, url)).toBe(`${FOLDER}index_1.html`);
  });

  it('the next number in the middle', () => {
    const html = '<a href="?page=1">1</a><a href="?page=2">2</a><span>3</span><a href="?page=4">4</a>';
    expect(next(html, `${FOLDER}?page=3`)).toBe(`${FOLDER}?page=4`);
  });
  it('the next number where each has a folder', () => {
    const html = '<a href="/nb/">1</a><em>2</em><a href="/nb/3/">3</a>';
    expect(next(html, `${HOST}/nb/2/`)).toBe(`${HOST}/nb/3/`);
  });
  it('told to a script on a later page', () => {
    expect(next("<script>createPageHTML(3,1,'index','html')</script>", `${FOLDER}index_1.html`)).toBe(
      `${FOLDER}index_2.html`,
    );
  });
  it('on the same host over the other scheme', () => {
    expect(next('<a href="https://www.county.gov.cn/nb/2.html">下一页</a>')).toBe(
      'https://www.county.gov.cn/nb/2.html',
    );
  });
});

describe('no page is next where', () => {
  it.each([
    ['a script makes it', '<a href="javascript:goPage(2)">下一页</a>'],
    ['the link leads to the page itself', '<a href="index.html">下一页</a>'],
    ['it leads to a place on the page', '<a href="#list">下一页</a>'],
    ['it is of another host', '<a href="http://other.gov.cn/index_1.html">下一页</a>'],
    ['it is of another port', '<a href="http://www.county.gov.cn:8080/index_1.html">下一页</a>'],
    ['it is the next article', '<a href="index_1.html">下一篇</a>'],
    ['it is a title that has the words', '<a href="a.html">关于下一页的通知</a>'],
    ['it is the last page', '<a href="index_8.html">尾页</a><a href="index_8.html">末页</a>'],
    ['it cannot be pressed', '<a class="page disabled" href="index_1.html">下一页</a>'],
    ['two lists have one each', '<a href="a_1.html">下一页</a><a href="b_1.html">下一页</a>'],
    ['an arrow leads to another part of the site', '<a href="/news/">&gt;</a>'],
    ['every number is a link', '<a href="i_1.html">1</a><a href="i_2.html">2</a><a href="i_3.html">3</a>'],
    ['the last number is no link', '<a href="index_1.html">1</a><span>2</span>'],
    ['a number is left out', '<span>1</span><a href="index_2.html">3</a>'],
    ['a number is no page', '共<b>7</b>条 <a href="index_8.html">8</a>'],
    ['numbers lead elsewhere', '<b>1</b><a href="/calendar/2.html">2</a>'],
    ['the script says that it is the last', '<script>createPageHTML(1, 0, "index", "html")</script>'],
    ['the script names files otherwise than this page', '<script>createPageHTML(3, 0, "list", "html")</script>'],
    ['the script is commented out', '<script>// createPageHTML(3, 0, "index", "html")</script>'],
    ['so is a part of it', '<script>/* old:\ncreatePageHTML(3, 0, "index", "html") */</script>'],
    ['the script defines it', '<script>function createPageHTML(count, index, name, ext) {}</script>'],
    ['the words are in a template', '<template><a href="index_1.html">下一页</a></template>'],
    ['there are no links', '<p>下一页</p>'],
  ])('%s', (_, html) => {
    expect(next(html)).toBeNull();
  });

  it('it was seen', () => {
    const html = '<a href="/zfxxgk/nb/">下一页</a>';
    expect(next(html, `${FOLDER}index_1.html`, [PAGE])).toBeNull();
    expect(next(html, `${FOLDER}index_1.html`)).toBe(FOLDER);
  });
});

test('the links of a page are whole addresses with their words', () => {
  const { links } = listOf(
    '<p>x</p><a href="a.html" title="全称"><b>2023</b>年报</a><a>无</a><a href="http://[">坏</a>',
  );
  expect(links).toEqual([{ url: `${FOLDER}a.html`, text: '2023年报 全称' }]);
});
