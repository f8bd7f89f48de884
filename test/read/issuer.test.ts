import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';

const BODY =
  '<p>一、总体情况</p><p>2022年，公开信息17条。</p><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p><p>无。</p>';

interface Told {
  /** What stands before the sections, after them, and in the head. */
  before?: string;
  after?: string;
  head?: string;
  documentTitle?: string;
}

function issuerOf(title: string, { before = '', after = '', head = '', documentTitle = title }: Told = {}) {
  const html = `<head><title>${documentTitle}</title>${head}</head><h1>${title}</h1>${before}${BODY}${after}`;
  return readReport(readPage(htmlSource(html, 'http://www.example.gov.cn/a.html')).page, true).report;
}

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const signed = (name: string): string => `<p>${name}</p><p>2023年1月20日</p>`;

describe('as the title names it', () => {
  test.each([
    // The usual order of words, and its variants.
    ['青禾县教育局2022年政府信息公开工作年度报告', '青禾县教育局'],
    ['2022年青禾县教育局政府信息公开工作年度报告', '青禾县教育局'],
    ['青禾县教育局2022年度政府信息公开年报', '青禾县教育局'],
    ['青禾县教育局2022年政府信息公开年度工作报告', '青禾县教育局'],
    ['青禾县教育局2022年年度政府信息公开工作报告', '青禾县教育局'],
    ['青禾县教育局2022年信息公开工作情况的报告', '青禾县教育局'],
    ['青禾县教育局政府信息公开工作年度报告（2022年）', '青禾县教育局'],
    ['青禾县教育局政府信息公开工作年度报告(2022年度)', '青禾县教育局'],
    ['青禾县教育局政府信息公开工作2022年度报告', '青禾县教育局'],
    ['青禾县教育局政府信息公开2022年度工作报告', '青禾县教育局'],
    ['青禾县教育局（2022年）政府信息公开工作年度报告', '青禾县教育局'],
    ['（2022年度）青禾县教育局政府信息公开工作年度报告', '青禾县教育局'],
    ['【年报】青禾县教育局2022年政府信息公开工作年度报告', '青禾县教育局'],
    ['青禾县教育局 2022年政府信息公开工作年度报告', '青禾县教育局'],
    ['青 禾 县 教 育 局 2 0 2 2 年 政 府 信 息 公 开 工 作 年 度 报 告', '青禾县教育局'],
    ['青禾县教育局二〇二二年政府信息公开工作年度报告', '青禾县教育局'],
    ['青禾县教育局二○二二年度政府信息公开工作年度报告', '青禾县教育局'],
    ['青禾县教育局2022年政务信息公开年度报告', '青禾县教育局'],
    ['青禾县教育局2022年政务公开工作年度报告', '青禾县教育局'],
    ['青禾县教育局2022年政府信息公开工作年度报告公示', '青禾县教育局'],
    ['青禾县教育局2022年政府信息公开工作年度报告的公示', '青禾县教育局'],
    ['青禾县教育局关于2022年政府信息公开工作年度报告', '青禾县教育局'],
    ['关于青禾县教育局2022年政府信息公开工作年度报告', '青禾县教育局'],
    ['关于公布青禾县教育局2022年政府信息公开工作年度报告', '青禾县教育局'],
    ['青禾县教育局关于青禾县教育局2022年政府信息公开工作年度报告', '青禾县教育局'],
    ['2022年度政府信息公开工作年度报告（青禾县教育局）', '青禾县教育局'],
    ['青禾县2022年全县政府信息公开工作年度报告', '青禾县'],
    ['青禾县人民政府本级2022年政府信息公开工作年度报告', '青禾县人民政府'],
    // 人民政府 that shares its last word with 政府信息.
    ['2022年石桥镇人民政府信息公开工作年度报告', '石桥镇人民政府'],
    ['青禾县石桥镇人民政府信息公开工作2022年度报告', '青禾县石桥镇人民政府'],
    ['青禾县政府信息公开工作2022年度报告', '青禾县'],
    ['青禾县政府办2022年政府信息公开工作年度报告', '青禾县政府办'],
    ['青禾县政府信息公开办公室2022年政府信息公开工作年度报告', '青禾县政府信息公开办公室'],
    // Two plates, and offices in brackets.
    ['青禾县人民政府（县人民政府办公室）2022年政府信息公开工作年度报告', '青禾县人民政府'],
    ['青禾县发展和改革局（青禾县粮食和物资储备局）2022年政府信息公开工作年度报告', '青禾县发展和改革局'],
    ['青禾县发改局（粮食局）2022年政府信息公开工作年度报告', '青禾县发改局'],
    ['青禾县住房和城乡建设局(人民防空办公室)2022年度政府信息公开工作报告', '青禾县住房和城乡建设局'],
    ['青禾县住房和城乡建设局(人民防空办公室)2022年度政府信息公开工作年度报告', '青禾县住房和城乡建设局'],
    // Names that begin like other words.
    ['本溪市2022年政府信息公开工作年度报告', '本溪市'],
    ['本溪市水务局2022年政府信息公开工作年度报告', '本溪市水务局'],
    ['本溪满族自治县人民政府2022年政府信息公开工作年度报告', '本溪满族自治县人民政府'],
    ['全椒县2022年政府信息公开工作年度报告', '全椒县'],
    ['全州县教育局2022年政府信息公开工作年度报告', '全州县教育局'],
    ['2022年全南县政府信息公开工作年度报告', '全南县'],
    ['全福镇人民政府2022年政府信息公开工作年度报告', '全福镇人民政府'],
    ['现代产业园区管委会2022年政府信息公开工作年度报告', '现代产业园区管委会'],
    // All kinds of bodies.
    ['水利部2022年政府信息公开工作年度报告', '水利部'],
    ['国家知识产权局2022年政府信息公开工作年度报告', '国家知识产权局'],
    ['国家税务总局青禾县税务局2022年政府信息公开工作年度报告', '国家税务总局青禾县税务局'],
    ['国家统计局福州调查队2022年政府信息公开工作年度报告', '国家统计局福州调查队'],
    ['湖南省交通运输厅2022年政府信息公开工作年度报告', '湖南省交通运输厅'],
    ['上海市科委2022年政府信息公开工作年度报告', '上海市科委'],
    ['上海市人民政府办公厅2022年政府信息公开工作年度报告', '上海市人民政府办公厅'],
    ['北京市西城区什刹海街道办事处2022年政府信息公开工作年度报告', '北京市西城区什刹海街道办事处'],
    ['江州市东湖生态旅游风景区城乡工作办事处 2022年政府信息公开工作年度报告', '江州市东湖生态旅游风景区城乡工作办事处'],
    ['平潭综合实验区2022年政府信息公开工作年度报告', '平潭综合实验区'],
    ['武汉东湖新技术开发区2022年政府信息公开工作年度报告', '武汉东湖新技术开发区'],
    ['舒兰市市场监督管理局2022年政务信息公开年度报告', '舒兰市市场监督管理局'],
    ['青禾县城市管理局2022年政府信息公开工作年度报告', '青禾县城市管理局'],
    ['青禾县政务服务数据管理局2022年政府信息公开工作年度报告', '青禾县政务服务数据管理局'],
    ['青禾县信息中心2022年政府信息公开工作年度报告', '青禾县信息中心'],
    ['青禾县公安局交通警察大队2022年政府信息公开工作年度报告', '青禾县公安局交通警察大队'],
    ['青禾县融媒体中心2022年政府信息公开工作年度报告', '青禾县融媒体中心'],
    ['青禾县中医院2022年信息公开年度报告', '青禾县中医院'],
    ['青禾县第一中学2022年信息公开年度报告', '青禾县第一中学'],
    ['青禾县残联2022年政府信息公开工作年度报告', '青禾县残联'],
    ['新疆生产建设兵团第八师2022年政府信息公开工作年度报告', '新疆生产建设兵团第八师'],
    ['恩施州民政局2022年政府信息公开工作年度报告', '恩施州民政局'],
    ['县教育局2022年政府信息公开工作年度报告', '县教育局'],
    ['教育局2022年政府信息公开工作年度报告', '教育局'],
    ['北京2022年政府信息公开工作年度报告', '北京'],
    ['某县某镇2022年政府信息公开工作年度报告', '某县某镇'],
    ['貴陽市科技局2022年政府信息公開工作年度報告', '贵阳市科技局'],
    // Nobody, or nothing that is a name.
    ['2022年政府信息公开工作年度报告', null],
    ['本机关2022年政府信息公开工作年度报告', null],
    ['我局2022年政府信息公开工作年度报告', null],
    ['正文2022年政府信息公开工作年度报告', null],
    ['各镇2022年政府信息公开工作年度报告', null],
    ['365体育平台网址人民政府合作交流办公室2022年政府信息公开工作年度报告', null],
  ])('%s', (title, expected) => {
    expect(issuerOf(title)?.issuer).toBe(expected);
  });
});

describe('by the other witnesses', () => {
  const NAMELESS = '2022年政府信息公开工作年度报告';
  const FULL = '青禾县教育局2022年政府信息公开工作年度报告';
  test.each<[string, string, Told, string | null]>([
    [
      'a first character eaten',
      '川省财政厅2022年政府信息公开工作年度报告',
      { head: meta('SiteName', '四川省财政厅') },
      '四川省财政厅',
    ],
    [
      'a brand before it',
      '某某体育湖南省科技厅2022年政府信息公开年度报告',
      { after: signed('湖南省科技厅') },
      '湖南省科技厅',
    ],
    [
      'a larger place before it is no brand',
      '江州市青禾县教育局2022年政府信息公开工作年度报告',
      { before: '<p>现公布青禾县教育局2022年政府信息公开工作年度报告。</p>', after: signed('青禾县教育局') },
      '江州市青禾县教育局',
    ],
    [
      'a superior before it is no brand',
      '国家税务总局青禾县税务局2022年政府信息公开工作年度报告',
      { before: '<p>青禾县税务局依法公开。青禾县税务局。</p>', after: signed('青禾县税务局') },
      '国家税务总局青禾县税务局',
    ],
    ['the source is the short name', FULL, { before: '<p>来源：县教育局 发布时间：2023-01-20</p>' }, '青禾县教育局'],
    ['the source is another name', FULL, { before: '<p>来源：青禾县人民政府办公室</p>' }, '青禾县教育局'],
    ['the source is the site', FULL, { head: meta('SiteName', '青禾县人民政府') }, '青禾县教育局'],
    [
      'the short name with plates, in breadcrumbs',
      FULL,
      {
        before:
          '<div>县教育局(县体育局)</div><div>您现在所在的位置: 网站首页 &gt; 县教育局(县体育局)</div><div>来源:县教育局(县体育局) 字体:[ ]</div>',
      },
      '青禾县教育局',
    ],
    [
      'only the announcement',
      NAMELESS,
      { before: '<p>根据要求，现公布青禾县教育局2022年政府信息公开工作年度报告。</p>' },
      '青禾县教育局',
    ],
    ['only the signature', NAMELESS, { after: signed('青禾县教育局') }, '青禾县教育局'],
    [
      'only the signature, in numerals',
      NAMELESS,
      { after: '<p>青禾县教育局</p><p>二〇二三年一月二十日</p>' },
      '青禾县教育局',
    ],
    ['only 发布机构', NAMELESS, { before: '<p>发布机构：青禾县教育局</p>' }, '青禾县教育局'],
    ['only 发布机构, in brackets', NAMELESS, { before: '<p>[ 发布机构 ]</p><p>青禾县教育局</p>' }, '青禾县教育局'],
    [
      'only 发布机构, in a head row',
      NAMELESS,
      {
        before:
          '<table><tr><td>索引号</td><td>发布机构</td></tr><tr><td>000014349/2023-1</td><td>青禾县教育局</td></tr></table>',
      },
      '青禾县教育局',
    ],
    ['only the site’s own metadata', NAMELESS, { head: meta('ContentSource', '青禾县统计局') }, '青禾县统计局'],
    [
      'the short name in the site’s region',
      NAMELESS,
      { head: meta('ContentSource', '县统计局') + meta('SiteName', '青禾县人民政府门户网站') },
      '青禾县统计局',
    ],
    [
      'the short name in the region of the document title',
      '县统计局2022年政府信息公开工作年度报告',
      { documentTitle: '县统计局2022年政府信息公开工作年度报告_青禾县人民政府' },
      '青禾县统计局',
    ],
    [
      'the short name in a site of another level',
      NAMELESS,
      { head: meta('ContentSource', '县统计局') + meta('SiteName', '江州市人民政府') },
      '县统计局',
    ],
    [
      'a title without its place, signed with it',
      '教育局2022年政府信息公开工作年度报告',
      { after: signed('青禾县教育局') },
      '青禾县教育局',
    ],
    [
      'only the site of a government: whoever reports there',
      NAMELESS,
      { head: meta('SiteName', '青禾县人民政府') },
      null,
    ],
    ['only the site of an agency', NAMELESS, { head: meta('SiteName', '青禾县教育局') }, '青禾县教育局'],
    [
      'the name in a line above the title',
      NAMELESS,
      { before: '<p>青禾县教育局</p><p>2022年政府信息公开工作年度报告</p>' },
      '青禾县教育局',
    ],
    [
      'a button above the title',
      NAMELESS,
      { before: '<p>点击查看解读</p><p>2022年政府信息公开工作年度报告</p>' },
      null,
    ],
    ['a heading above the title', NAMELESS, { before: '<p>正文</p><p>2022年政府信息公开工作年度报告</p>' }, null],
    ['a menu above the title', NAMELESS, { before: '<p>部门乡镇</p><p>2022年政府信息公开工作年度报告</p>' }, null],
  ])('%s', (_, title, told, expected) => {
    expect(issuerOf(title, told)?.issuer).toBe(expected);
  });
});
