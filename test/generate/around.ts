/** Changes of a page outside its report, or of how it presents the report. The audit's result must stay the same. */

export interface AroundChange {
  id: string;
  /**
   * What the change might mislead the audit about: the kind of page, the issuer's name, or the media that hold the
   * report.
   */
  about: 'kind' | 'name' | 'media';
  apply(html: string): string;
}

const above = (html: string, block: string): string => html.replace(/<body[^>]*>/, (tag) => tag + block);
const below = (html: string, block: string): string => html.replace('</body>', () => `${block}</body>`);
const aboveArticle = (html: string, block: string): string =>
  html.replace('<div class="article_content">', (tag) => block + tag);
const links = (...texts: string[]): string =>
  `<ul>${texts.map((text, i) => `<li><a href="/${i}.html">${text}</a></li>`).join('')}</ul>`;
const lines = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
/** Inserts a block at the beginning (`first`) or the end (`last`) of the article's text. */
const first = (html: string, block: string): string =>
  html.replace('<div class="article_content">', (tag) => tag + block);
const last = (html: string, block: string): string =>
  html.replace(/(?=<\/div>\s*<\/div>\s*<div class="footer">)/, block);
/** Replaces the title over the article. */
const headed = (html: string, title: (own: string) => string): string =>
  html.replace(/<h1>([^<]*)<\/h1>/, (_, own: string) => `<h1>${title(own)}</h1>`);
const issuerOf = (html: string): string => /<h1>(.*?)(?:20\d\d)/.exec(html)?.[1] ?? '';
/** Replaces the document's title, without the site's name after it. */
const titled = (html: string, title: (own: string) => string): string =>
  html.replace(/<title>([^_<]*)[^<]*<\/title>/, (_, own: string) => `<title>${title(own)}</title>`);
/** Removes the named metadata of the site. */
const withoutMeta = (html: string, ...names: string[]): string =>
  html.replace(/<meta name="(\w+)"[^>]*>\n?/g, (meta, name: string) => (names.includes(name) ? '' : meta));

const kind = (id: string, apply: AroundChange['apply']): AroundChange => ({ id, about: 'kind', apply });
const named = (id: string, apply: AroundChange['apply']): AroundChange => ({ id, about: 'name', apply });
const media = (id: string, apply: AroundChange['apply']): AroundChange => ({ id, about: 'media', apply });

const picture = (src: string, size = ''): string => `<img src="${src}" ${size}>`;

export const AROUND_CHANGES: AroundChange[] = [
  kind('a menu of other matters above it', (html) =>
    above(
      html,
      links(
        '政策汇编',
        '示范文本',
        '一图读懂',
        '政策解读',
        '新闻发布',
        '学年安排',
        '空白表格',
        '年度工作总结',
        '部门决算',
      ),
    ),
  ),
  kind('neighbours of other kinds below it', (html) =>
    below(
      html,
      `<h3>相关文章</h3>${links(
        '关于做好2019年政府信息公开工作年度报告编制工作的通知',
        '《青禾县2019年政府信息公开工作年度报告》解读',
        '青禾县人民医院2019年信息公开年度报告',
        '青禾县教育局2019年政务公开工作总结',
        '青禾县2019年法治政府建设年度报告',
      )}`,
    ),
  ),
  kind('a title of the site alone', (html) => titled(html, () => '信息公开')),
  kind('no title', (html) => html.replace(/<title>[^<]*<\/title>/, '')),
  kind('words of news around its title', (html) =>
    aboveArticle(html, lines('字号：大 中 小 打印 关闭', '责任编辑：某某')),
  ),
  kind('a line of keywords above it', (html) => aboveArticle(html, lines('关键词：年度报告 格式 通知'))),
  kind('a notice of cookies below it', (html) =>
    below(html, lines('本网站使用必要的存储。继续浏览即表示同意。', '您访问的链接即将离开本网站，是否继续？')),
  ),
  kind('a form for opinions below it', (html) =>
    below(html, '<form><p>您对本报告的评价：</p><label><input type="radio">满意</label><button>提交</button></form>'),
  ),
  kind('a column of notices beside it', (html) =>
    below(html, `<div>${lines('通知公告', '关于2021年春节放假安排的通知', '关于征集意见建议的公告')}</div>`),
  ),
  kind('no data of the site', (html) =>
    withoutMeta(html, 'SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnType', 'Keywords'),
  ),
  kind('no title over it', (html) => headed(html, () => '')),
  kind('the name of the site over it in its place', (html) => headed(html, () => '政府信息公开')),
  kind('whom it was sent to before it', (html) => first(html, lines('县人民政府办公室：', '各乡镇、各部门：'))),
  kind('the notice that asks for it before it', (html) =>
    first(
      html,
      lines(
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求，现将有关情况公布如下：',
      ),
    ),
  ),
  kind('a reporter and a keyword behind it', (html) => last(html, lines('（通讯员 某某）', '关键词：政府信息公开'))),
  kind('a link to its explanation within it', (html) =>
    first(html, '<p><a href="/jd.html">点击查看解读</a> <a href="/tj.html">一图读懂</a></p>'),
  ),
  kind('its seal and print within it', (html) => last(html, lines('（此件公开发布）', '打印本页 关闭窗口'))),
  named('its title over two lines', (html) => headed(html, (own) => own.replace(/(?=20\d\d)/, '<br>'))),
  named('a space before the year in its title', (html) => headed(html, (own) => own.replace(/(20\d\d)年/, ' $1 年'))),
  named('its title with 公示 behind', (html) => headed(html, (own) => `${own}公示`)),
  named('a span to each half of its title', (html) =>
    headed(html, (own) => `<span>${own.slice(0, 7)}</span>\n<span>${own.slice(7)}</span>`),
  ),
  named('its signature and day behind it', (html) => last(html, lines(issuerOf(html), '2021年1月22日'))),
  named('a short name as its source', (html) => html.replace(/发布机构：[^<]*/, '来源：县政府办')),
  named('its telephone before it', (html) =>
    first(html, lines('联系地址：青州市人民路1号；联系电话：0591-1234567；邮箱：a@b.gov.cn')),
  ),
  named('a site of the city above it', (html) =>
    html
      .replace(/(<meta name="SiteName" content=")[^"]*/, '$1青州市人民政府门户网站')
      .replace(/主办单位：[^<]*/, '主办单位：青州市人民政府办公室'),
  ),
  named('other bodies in a trail above it', (html) =>
    above(html, lines('当前位置：首页 > 县区政府 > 青禾县 > 法定主动公开内容 > 政府信息公开年报')),
  ),
  named('a list of bodies above it', (html) =>
    above(html, `<div>${links('青禾县教育局', '青禾县财政局', '石桥镇人民政府', '青禾县公安局')}</div>`),
  ),
  named('reports of other bodies below it', (html) =>
    below(
      html,
      `<div>${links('青禾县财政局2020年政府信息公开工作年度报告', '石桥镇人民政府2019年政府信息公开工作年度报告')}</div>`,
    ),
  ),
  named('a brand in the title', (html) => titled(html, (own) => `${own}-乐游在线官网`)),
  named('an imprint of a maker below it', (html) =>
    below(html, lines('技术支持：青州云图信息科技有限公司', '地址：青州市人民路1号 邮编：100000')),
  ),
  media('a logo and badges', (html) =>
    below(
      above(html, picture('/images/logo.png', 'width="320" height="80"')),
      picture('/images/jiguan.png') + picture('/qr.png'),
    ),
  ),
  media('icons of a hundred links', (html) =>
    above(
      html,
      Array.from({ length: 100 }, (_, i) => `<a href="/${i}"><img src="/i${i}.gif" width="16" height="16"></a>`).join(
        '',
      ),
    ),
  ),
  media('the same report as a file', (html) =>
    html.replace(/(<title>([^_<]*)[\s\S]*)<\/body>/, (_, all: string, own: string) => {
      return `${all}<p>附件：<a href="/files/1.pdf">${own}.pdf</a></p></body>`;
    }),
  ),
  media('a file of another matter', (html) => below(html, '<p><a href="/files/2.docx">申请表下载.docx</a></p>')),
  media('a banner of its own', (html) =>
    above(html, '<div style="background:url(/banner.jpg)"><video src="/v.mp4"></video></div>'),
  ),
  media('a reader of it aloud', (html) =>
    above(html, '<audio src="/read.mp3" controls></audio><canvas width="1" height="1"></canvas>'),
  ),
];
