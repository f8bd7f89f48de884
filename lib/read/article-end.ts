/** A site's registration numbers and copyright, which are at its end. */
const IMPRINT = '网站标识码|版权所有|.{0,20}ICP备';
/** Lines that a site has after its article: tools, links to other articles, the imprint. */
const FOOTER = new RegExp(
  String.raw`^\s*(?:${IMPRINT}|打印|收藏|关闭|分享|附件|相关(?:链接|信息|词条|文章|文档|报道|阅读)|(?:热门|热点|最新|推荐)(?:词条|文章|内容|推荐|阅读|评论)|点击排行|猜你喜欢|(?:我要|发表|全部|网友|精彩)?评论(?![价定])|网友[\d:]|我要纠错|您(?:觉得|认为)本|本(?:文|页面?|信息)(?:内容)?对您|(?:平台|免责)声明|联络我们|联系我们|上一[篇条]|下一[篇条]|扫一扫|主办(?:单位)?[::]|承办(?:单位)?[::]|网站地图|责任编辑|编辑[::]|信息来源[::]|来源[::]|\[?关闭窗口|【关闭|文件下载|附件下载|null\b|undefined\b|您是第|返回(?:顶部|搜狐|列表)|\[ ?打印|字体[::])`,
);
const IMPRINT_LINE = new RegExp(String.raw`(?:^|\n)\s*(?:${IMPRINT})`);

/** Offset of a site's imprint in folded text; the text's length where there is none. */
export function imprintStart(text: string): number {
  const at = text.search(IMPRINT_LINE);
  return at < 0 ? text.length : at;
}

/** Offset in folded text where the article ends whose last section's text begins at `start`. */
export function articleEnd(text: string, start: number): number {
  for (let from = start; from < text.length; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const line = text.slice(from, to);
    if (FOOTER.test(line) && line.length < 80) return from;
    from = to + 1;
  }
  return text.length;
}

/** Information about an article between its title and its text; no site has more lines of it than `MAX_INFO_LINES`. */
const INFO = /来 ?源|作 ?者|时间|日期|字体|字号|浏览|点击|阅读|访问|索 ?引|20\d\d ?[-/.年]/;
export const MAX_INFO_LINES = 4;

/** Range of folded text that is the page's article: from below its title, if the text contains that, to its end. */
export function articleOf(text: string, title: string): [number, number] {
  const at = title ? text.indexOf(title) : -1;
  const start = at < 0 ? 0 : at + title.length;
  let from = start;
  for (let lines = 0; lines <= MAX_INFO_LINES; lines++) {
    const next = text.indexOf('\n', from) + 1;
    if (!next || (lines && !INFO.test(text.slice(from, next)))) break;
    from = next;
  }
  return [start, articleEnd(text, from)];
}
