import { expect, it } from 'vitest';
import { addressesIn, hostsOf, isPrivateHost, pageAddress } from '../../../lib/library/batch/addresses';
import { namedReports, reportLinks } from '../../../lib/library/batch/links';

it.each([
  ['a list', 'http://a.gov.cn/1\r\nhttps://b.gov.cn/2\n', ['http://a.gov.cn/1', 'https://b.gov.cn/2']],
  [
    'prose',
    '见 http://a.gov.cn/x.html，以及（https://b.gov.cn/y）。',
    ['http://a.gov.cn/x.html', 'https://b.gov.cn/y'],
  ],
  ['a table', '县\thttp://a.gov.cn/1,2020\n', ['http://a.gov.cn/1,2020']],
  ['markup', '<a href="http://a.gov.cn/1">x</a>', ['http://a.gov.cn/1']],
  ['one without a scheme', ' www.a.gov.cn/zwgk/nb.html ', ['http://www.a.gov.cn/zwgk/nb.html']],
  ['twice the same', 'http://a.gov.cn/1 http://a.gov.cn/1#top', ['http://a.gov.cn/1']],
  ['nothing', 'report.html file:///etc/passwd javascript:alert(1) ftp://a.gov.cn/x', []],
])('finds the addresses in %s', (_, text, expected) => {
  expect(addressesIn(text)).toEqual(expected);
});

it('knows a place on a page from another page', () => {
  expect(pageAddress('http://a.gov.cn/x#part')).toBe('http://a.gov.cn/x');
  expect(pageAddress('http://a.gov.cn/x#/detail/7')).toBe('http://a.gov.cn/x#/detail/7');
  expect(pageAddress('mailto:x@a.gov.cn')).toBeNull();
});

it('knows a page without who asks for it, and a host without the dot of the root', () => {
  expect(pageAddress('https://user:secret@a.gov.cn/x')).toBe('https://a.gov.cn/x');
  expect(pageAddress('https://user@a.gov.cn:8443/x')).toBe('https://a.gov.cn:8443/x');
  expect(pageAddress('http://a.gov.cn./x')).toBe('http://a.gov.cn/x');
});

it('names each host once', () => {
  expect(hostsOf(['http://a.gov.cn/1', 'https://b.gov.cn:8443/', 'https://a.gov.cn/2'])).toEqual([
    'a.gov.cn',
    'b.gov.cn',
  ]);
});

const LIST = 'http://www.county.gov.cn/zfxxgknb/';

it('takes the links of a list that name reports, in either script', () => {
  const links = [
    { url: 'http://www.county.gov.cn/', text: '首页' },
    { url: 'http://www.county.gov.cn/2020.html', text: '某县2020年政府信息公开工作年度报告' },
    { url: 'http://www.county.gov.cn/2021.html', text: '某縣2021年政府信息公開工作年度報告' },
    { url: 'http://www.county.gov.cn/law.html', text: '某县2021年法治政府建设年度报告' },
    { url: 'javascript:next()', text: '2019年政府信息公开年报' },
  ];
  expect(reportLinks(links, LIST)).toEqual([
    'http://www.county.gov.cn/2020.html',
    'http://www.county.gov.cn/2021.html',
  ]);
  expect(namedReports([...links, links[1]!], LIST)).toHaveLength(2);
});

it.each([
  ['某县2021年政府信息公开年报', true],
  ['某县2021年度工作情况报告', true],
  ['某县2021年信息公开工作报告', true],
  ['某县2021年政府信息公开报告', true],
  ['某县2021年政府信息公开指南', false],
  ['某县政府信息公开年报', false],
  ['某县2021年审计年报', false],
])('“%s” names a report: %s', (text, isNamed) => {
  const link = { url: 'http://www.county.gov.cn/2021.html', text };
  expect(namedReports([link], LIST)).toEqual(isNamed ? [link.url] : []);
});

it('takes what looks like articles of the same host where no link names a report', () => {
  const links = [
    { url: 'http://www.county.gov.cn/a.html', text: '关于二〇二〇年工作情况的说明' },
    { url: 'http://elsewhere.gov.cn/b.html', text: '关于二〇二〇年工作情况的说明' },
    { url: 'http://www.county.gov.cn/c.html', text: '更多' },
    { url: `${LIST}#top`, text: '回到本页的最上面那个地方' },
  ];
  expect(reportLinks(links, LIST)).toEqual(['http://www.county.gov.cn/a.html']);
  expect(namedReports(links, LIST)).toEqual([]);
});

it('a report is named by its kind and its year, one of them alone names none', () => {
  const named = (text: string): boolean => namedReports([{ url: `${LIST}1.html`, text }], LIST).length > 0;
  expect(named('2023年政府信息公开年报')).toBe(true);
  expect(named('政府信息公开年报')).toBe(false);
  expect(named('2023年政务公开工作动态')).toBe(false);
});

it('ten characters are a title, nine the words of a menu', () => {
  const taken = (text: string): string[] => reportLinks([{ url: `${LIST}1.html`, text }], LIST);
  expect(taken('关于工作情况的 说明文')).toEqual([`${LIST}1.html`]);
  expect(taken('关于工作情况的说明')).toEqual([]);
});

it.each<[string, boolean]>([
  ['http://localhost:8080/', true],
  ['http://router.localhost/', true],
  ['http://localhost./', true],
  ['http://127.0.0.1/', true],
  ['http://0x7f000001/', true],
  ['http://2130706433/', true],
  ['http://10.1.2.3/', true],
  ['http://172.16.0.1/', true],
  ['http://172.32.0.1/', false],
  ['http://192.168.1.1/', true],
  ['http://169.254.169.254/', true],
  ['http://0.0.0.0/', true],
  ['http://[::1]/', true],
  ['http://[::ffff:127.0.0.1]/', true],
  ['http://[fd00::1]/', true],
  ['http://[fe80::1]/', true],
  ['http://[2001:db8::1]/', false],
  ['http://www.gov.cn/', false],
  ['http://10.gov.cn/', false],
  ['http://localhost.gov.cn/', false],
])('knows a machine of one’s own by its address: %s', (url, expected) => {
  expect(isPrivateHost(new URL(url).hostname)).toBe(expected);
});

it('of a sitemap those that it lists, and not those of its schemas', () => {
  const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>http://a.gov.cn/1.html</loc><lastmod>2024-01-01</lastmod></url>
    <url><loc>
      http://a.gov.cn/2.html?x=1&amp;y=2
    </loc></url>
    <url><loc><![CDATA[http://a.gov.cn/3.html?x=1&y=2]]></loc></url><url><loc></loc></url></urlset>`;
  expect(addressesIn(sitemap)).toEqual([
    'http://a.gov.cn/1.html',
    'http://a.gov.cn/2.html?x=1&y=2',
    'http://a.gov.cn/3.html?x=1&y=2',
  ]);
});
