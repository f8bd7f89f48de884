import { element, encode, paragraph } from './markup';

/** What a page has around its article. */
export interface Shell {
  title: string;
  site: string;
  column: string;
  /** ISO date. */
  publishedOn: string;
  /** The body that published it. */
  source: string;
  indexNumber?: string;
  /** False omits the site metadata. */
  meta?: boolean;
  /** HTML of the article. */
  content: string;
}

const NAVIGATION = ['首页', '政务公开', '政务服务', '互动交流', '走进我们'];

/** Returns a whole page of a government site: head, navigation, breadcrumbs, information block, article, footer. */
export function wholePage(shell: Shell): string {
  const { title, site, column, content } = shell;
  const links = NAVIGATION.map((text) => element('li', element('a', text, 'href="#"')));
  const trail = ['首页', '政务公开', column].map((text) => element('a', encode(text), 'href="#"')).join(' &gt; ');
  const body = [
    element('div', element('ul', links.join('')), 'class="header nav"'),
    element('div', `当前位置：${trail}`, 'class="breadcrumb"'),
    element('div', `${heading(shell)}\n<div class="article_content">\n${content}\n</div>`, 'class="article"'),
    element('div', footer(site), 'class="footer"'),
  ];
  const head = [
    '<meta charset="utf-8">',
    ...(shell.meta === false ? [] : metadata(shell)),
    element('title', encode(`${title}_${column}_${site}`)),
    '<style>.article table td{border:1px solid #333;padding:2px}</style>',
  ];
  return `<!DOCTYPE html>\n<html lang="zh">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

function metadata({ title, site, column, publishedOn, source }: Shell): string[] {
  const values = {
    SiteName: site,
    SiteDomain: 'www.example.gov.cn',
    SiteIDCode: '0000000001',
    ColumnName: column,
    ColumnType: '政府信息公开年报',
    ArticleTitle: title,
    PubDate: `${publishedOn} 09:30`,
    ContentSource: source,
  };
  return Object.entries(values).map(([name, value]) => `<meta name="${name}" content="${encode(value)}">`);
}

function heading({ title, publishedOn, source, indexNumber }: Shell): string {
  const facts = [
    indexNumber && `索引号：${indexNumber}`,
    `发布机构：${source}`,
    `发布日期：${publishedOn}`,
    '浏览次数：1024',
  ].filter((fact) => typeof fact === 'string');
  const spans = facts.map((fact) => element('span', encode(fact))).join(' ');
  return `${element('h1', encode(title))}\n${element('div', spans, 'class="info"')}`;
}

const footer = (site: string): string =>
  [`主办单位：${site}`, '京ICP备00000000号-1　网站标识码：0000000001', '联系电话：010-00000000　网站地图']
    .map(paragraph)
    .join('');
