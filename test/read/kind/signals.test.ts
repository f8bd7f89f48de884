import { expect, test } from 'vitest';
import '../../../lib/forms';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import type { PageEvidence } from '../../../lib/read/kind/shown';
import { measure, SIGNALS } from '../../../lib/read/kind/signals';
import { sourceOf } from '../../../lib/read/source';

/** Returns how much of a signal a page with this content, these titles and these figures shows. */
function shown(id: string, { html = '<p>正文', ...evidence }: Partial<PageEvidence> & { html?: string }): number {
  const source = sourceOf(readPage(htmlSource(html, 'http://www.county.gov.cn/1.html')).page);
  const measured = measure({
    source,
    titles: [],
    declared: evidence.titles ?? [],
    sections: [],
    figures: [],
    ...evidence,
  });
  return measured[SIGNALS.findIndex((signal) => signal.id === id)] as number;
}
const figures = (counts: Record<string, number>, value: number | null = 1): PageEvidence['figures'] =>
  Object.entries(counts).flatMap(([table, count]) =>
    Array.from({ length: count }, () => ({ table, row: 'r', column: 'c', value })),
  ) as unknown as PageEvidence['figures'];
const REPORT = '某县2023年政府信息公开工作年度报告';

test('two tables with three figures each are all that tables can show', () => {
  expect(shown('tables', { figures: figures({ a: 3, b: 5, c: 9 }) })).toBe(1);
  expect(shown('tables', { figures: figures({ a: 3, b: 2 }) })).toBe(0.5);
  expect(shown('tables', { figures: figures({ a: 2, b: 1 }) })).toBe(0);
  // A cell that was found but not read counts for nothing, in its own table or another.
  expect(shown('tables', { figures: [...figures({ a: 9 }, null), ...figures({ a: 2 })] })).toBe(0);
  expect(shown('tables', { figures: [...figures({ a: 9 }, null), ...figures({ b: 3 })] })).toBe(0.5);
});

test('a page is empty where nothing stands on it that a report is made of', () => {
  expect(shown('noContent', {})).toBe(1);
  expect(shown('noContent', { figures: figures({ a: 1 }) })).toBe(0);
  expect(shown('noContent', { figures: figures({ a: 1 }, 0) })).toBe(0);
  expect(shown('noContent', { figures: figures({ a: 9 }, null) })).toBe(1);
  expect(shown('noContent', { html: '<p>第二十条第（一）项</p>' })).toBe(0);
});

test('the page goes by the title that names a report, else by the first that is longer than the word of a menu', () => {
  const of = (id: string, ...titles: string[]) => shown(id, { titles, declared: [] });
  // 通知 at the end shows that the page is about reports.
  expect(of('titleOfAnother', '首页', '关于报送年度报告的通知')).toBe(1);
  expect(of('titleOfAnother', '关于报送年度报告的通知', REPORT)).toBe(0);
  // Eight characters can be a title, seven only a menu item.
  expect(of('titleOfAnother', '政务公开的方案', '政务信息公开工作情况表')).toBe(0);
  expect(of('titleOfAnother', '政务公开工作方案', '政务信息公开工作情况表')).toBe(1);
  expect(of('titleOfAnother', '方案', '年报')).toBe(1);
  expect(of('titleOfAnother')).toBe(0);
  expect(of('title', '首页', REPORT)).toBe(1);
  expect(of('title', '首页')).toBe(0);
});

test('a page that declares its own title goes by it, whatever its column, menu and neighbours are named', () => {
  const declared = (id: string, ...titles: string[]) =>
    shown(id, { titles: [...titles, REPORT, '政府信息公开年报'], declared: titles });
  expect(declared('titleOfAnother', '关于报送年度报告的通知')).toBe(1);
  expect(declared('title', '关于报送年度报告的通知')).toBe(0);
  expect(declared('otherSubject', '临川市2023年法治政府建设年度报告')).toBe(1);
  // Names of a site, a body, a column or an advertisement are not document titles.
  expect(declared('title', '临川市人民政府门户网站', '临川市教育局', '政府信息公开目录', '2024年世界杯买球')).toBe(1);
  expect(declared('title', '临川市教育局2023年政府信息公开工作年度报告')).toBe(1);
});

test('the name of a report without a body and a year may be a column’s', () => {
  const named = (title: string) => shown('title', { titles: [title] });
  expect(named('政府信息公开年报')).toBe(0.5);
  expect(named('2023年政府信息公开年报')).toBe(1);
  expect(named('临川市教育局政府信息公开年报')).toBe(1);
  // The title of an announcement names the report that it announces.
  expect(named('关于公布临川市教育局2023年度政府信息公开工作年度报告的公告')).toBe(1);
  expect(named('关于编制2023年度政府信息公开工作年度报告的通知')).toBe(0);
});

test('only a picture below the title and above the foot of the page is a report', () => {
  const picture = '<img src="/1.png">';
  const given = (html: string) => shown('givenAsFile', { titles: [REPORT], html });
  expect(given(`<p>${REPORT}</p>${picture}<p>打印</p>`)).toBe(1);
  expect(given(`${picture}<p>${REPORT}</p><p>打印</p>${picture}`)).toBe(0);
});

test('what is made public under other rules is another subject, beside ours it is not', () => {
  const of = (title: string) => shown('otherSubject', { titles: [title], declared: [], html: `<p>${title}` });
  const others = [
    '中共青禾县委办公室2023年度党务公开工作年度报告',
    '青禾县2023年党务公开工作报告',
    '2023年度党务公开工作情况报告（县纪委）',
    '石桥镇临水村2022年村务公开年度报告',
    '青禾县公安局警务公开2022年度报告',
    '青禾县人民检察院2022年检务公开工作报告',
    '青禾县2022年厂务公开情况报告',
    '青禾县2022年司法公开年度报告',
  ];
  for (const title of others) expect(of(title), title).toBe(1);
  for (const title of [REPORT, '某县2023年党务公开和政务公开工作年度报告', '某县2023年政务公开年度报告'])
    expect(of(title), title).toBe(0);
  // The text is about another matter too, though it says 公开 throughout.
  const prose = (matter: string) =>
    `<p>${`认真落实条例要求，坚持${matter}公开，健全目录清单，加强监督检查和保障。`.repeat(12)}`;
  expect(shown('anotherMatter', { html: prose('党务') })).toBe(1);
  expect(shown('anotherMatter', { html: prose('信息') })).toBe(0);
});

test('libraries and museums are no authorities, archives are', () => {
  const named = (body: string, title = `${body}2022年度信息公开工作报告`) =>
    shown('notAnAuthority', { titles: [title], declared: [title] });
  for (const body of ['云岭市图书馆', '青禾县博物馆', '青禾县文化馆', '云岭市美术馆', '云岭市科技馆'])
    expect(named(body), body).toBe(4);
  for (const body of ['青禾县档案馆', '云岭市地方志馆', '青禾县文化和旅游局', '馆陶县教育局'])
    expect(named(body), body).toBe(0);
  // Also where the title of the year's report does not say what it is about.
  expect(named('', '云岭市图书馆2022年年度报告')).toBe(4);
  expect(named('', '青禾县民政局2022年度报告')).toBe(0);
});

test('that a site published a report is hearsay, what a body published on its site is not', () => {
  expect(shown('hearsay', { html: '<p>县政府网站发布了2022年政府信息公开工作年度报告。' })).toBeCloseTo(1 / 3);
  expect(shown('hearsay', { html: '<p>2022年，我局通过县政府网站发布信息372条。' })).toBe(0);
});

test('what a title or a text says of a body in the third person is hearsay', () => {
  const of = (title: string, html = '<p>正文') =>
    Math.round(3 * shown('hearsay', { titles: [title], declared: [title], html }));
  for (const title of [
    '石桥镇按时发布2022年度政府信息公开工作年度报告',
    '市发改委发布2022年政府信息公开工作年度报告',
    '青禾县人民政府办公室公布了2022年政府信息公开年报',
  ])
    expect(of(title), title).toBe(1);
  for (const title of [
    REPORT,
    '关于公布青禾县教育局2022年政府信息公开工作年度报告的公告',
    '青禾县融媒体发布中心2022年政府信息公开工作年度报告',
  ])
    expect(of(title), title).toBe(0);
  expect(of(REPORT, '<p>该镇2022年公开信息312条。下一步，该镇将继续公开。')).toBe(1);
  expect(of(REPORT, '<p>应该局部调整，该区域、该市场的信息由该委员会公开。')).toBe(0);
});

test('a text whose years are all to be filled in is a specimen', () => {
  const of = (text: string) => shown('specimen', { html: `<p>${text}` });
  for (const year of ['201x', '20xx', '20XX', '20××', '20**'])
    expect(of(`现将我局${year}年度政府信息公开工作报告如下。`), year).toBe(1);
  // A real report may have left a blank.
  expect(of('现将我局2023年度政府信息公开工作报告如下。20XX年公开信息12条。')).toBe(0);
});

test('a text in a column of reports that tells of our subject throughout may be a report of another form', () => {
  const prose = `<p>${'我局认真做好信息公开工作，明确责任，规范程序，主动公开各类信息，接受群众监督。'.repeat(8)}`;
  const at = (html: string, url: string) =>
    measure({
      source: sourceOf(readPage(htmlSource(html, url)).page),
      titles: [],
      declared: [],
      sections: [],
      figures: [],
    })[SIGNALS.findIndex(({ id }) => id === 'noContent')];
  const column = 'http://www.county.gov.cn/zfxxgkndbg/1.html';
  expect(at(prose, column)).toBe(0.4);
  expect(at(prose, 'http://www.county.gov.cn/news/1.html')).toBe(1);
  expect(at(prose.replaceAll('公开', '服务'), column)).toBe(1);
});

test('blanks in a title do not hide what it is about', () => {
  expect(shown('partOfYear', { titles: ['某县2023年第一季 度政府信息公开情况'] })).toBe(4);
});

test('all months of a year are no part of it', () => {
  expect(shown('partOfYear', { titles: ['某县2023年1-6月份政府信息公开情况'] })).toBe(4);
  expect(shown('partOfYear', { titles: ['某县2023年1月至12月份政府信息公开工作年度报告'] })).toBe(0);
});

test('what a page is shows at its beginning', () => {
  const explained = '<p>现作如下解读</p>';
  expect(shown('explanation', { html: `<p>${'公开'.repeat(500)}</p>${explained}` })).toBe(1);
  expect(shown('explanation', { html: `<p>${'公开'.repeat(1000)}</p>${explained}` })).toBe(0);
});

test('four headings in their order are a report’s, three or a wrong order are not', () => {
  const sections = (...starts: number[]) =>
    starts.map((start) => ({ heading: { start, end: start + 4 } })) as unknown as PageEvidence['sections'];
  expect(shown('sectionsInOrder', { sections: sections(1, 9, 20, 30) })).toBe(1);
  expect(shown('sectionsInOrder', { sections: sections(1, 9, 20) })).toBe(0);
  expect(shown('sectionsInOrder', { sections: sections(1, 20, 9, 30) })).toBe(0);
  expect(shown('sections', { sections: sections(1, 9, 20) })).toBe(0.5);
});

test('a list of reports is little else than their titles', () => {
  const list = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `<p>某县${2015 + i}年政府信息公开工作年度报告 [${2016 + i}-01-31]</p>`,
    ).join('');
  const [four, three] = [list(4), list(3)];
  expect(shown('list', { html: four })).toBe(1);
  expect(shown('list', { html: three })).toBe(0);
  const [year, ...bodies] = ['2023年', '教育局', '民政局', '财政局', '水利局'];
  const ofBodies = bodies.map((body) => `<p>· 某县${body}${year}政府信息公开工作年度报告</p>`).join('');
  expect(shown('list', { html: ofBodies })).toBe(1);
  // Search results: names as headings, each followed by the beginning of its page.
  const found = bodies.map((body) => `某县${body}${year}政府信息公开工作年度报告`);
  expect(shown('list', { html: '<p>根据条例，现公布', titles: ['站内搜索', ...found] })).toBe(1);
  expect(shown('list', { html: '<p>根据条例，现公布', titles: ['站内搜索', ...found.slice(1)] })).toBe(0);
  // One title four times counts once.
  expect(shown('list', { html: list(1).repeat(4) })).toBe(0);
  // Four titles of 19 characters after a text of 2,500 are neighbours of an article: three times 76 of about 2,630.
  expect(shown('list', { html: `<p>${'公开信息。'.repeat(500)}</p>${four}` })).toBeCloseTo(0.087, 2);
  // A title that also stands in a list of titles is not the page's.
  expect(shown('title', { html: four, titles: [REPORT] })).toBe(0);
  // Links below the foot of the article do not count.
  expect(shown('list', { html: `<p>正文</p><p>相关链接</p>${four}` })).toBe(0);
});
