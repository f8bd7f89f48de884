import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';

const BODY =
  '<p>一、总体情况</p><p>2020年，我厅积极推进政府信息公开工作。</p><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p><p>无。</p>';
const reportOf = (title: string, head = '', tail = '', body = BODY) => {
  const html = `<head><title>${title}</title>${head}</head><h1>${title}</h1>${body}${tail}`;
  return readReport(readPage(htmlSource(html, 'http://www.example.gov.cn/a.html')).page).report;
};

describe('the issuer, by vote', () => {
  test('as the title names it', () => {
    expect(reportOf('2020年青禾县科学技术局政府信息公开工作年度报告')?.issuer).toBe('青禾县科学技术局');
  });
  test('with the first character of the title eaten', () => {
    const meta = '<meta name="SiteName" content="四川省财政厅">';
    expect(reportOf('川省财政厅2020年政府信息公开工年度报告', meta)?.issuer).toBe('四川省财政厅');
  });
  test('with a brand put before it', () => {
    const signed = '<p>湖南省科技厅</p><p>2021年1月20日</p>';
    expect(reportOf('某某体育湖南省科技厅2020年政府信息公开年度报告', '', signed)?.issuer).toBe('湖南省科技厅');
  });
  test('from the site where the title names nobody', () => {
    const meta = '<meta name="ContentSource" content="青禾县统计局">';
    expect(reportOf('2020年政府信息公开工作年度报告', meta)?.issuer).toBe('青禾县统计局');
  });
  test('in Simplified whatever the page is in', () => {
    expect(reportOf('貴陽市科技局2020年政府信息公開工作年度報告')?.issuer).toBe('贵阳市科技局');
  });
});

describe('years and dates', () => {
  test('the year is the report’s, not that of a document number or of publication', () => {
    const body = `<p>发布日期：2022-01-10</p><p>依据国办公开办函〔2019〕60号编制。</p>${BODY}`;
    const report = reportOf('青禾县民政局2021年政府信息公开工作年度报告', '', '', body);
    expect(report).toMatchObject({ year: 2021, format: '2021', publishedOn: '2022-01-10' });
  });
  test('a period with digits lost is still a period', () => {
    const body = `<p>数据统计期限为20201月1日至202012月31日。</p>${BODY}`;
    expect(reportOf('青禾县民政局政府信息公开工作年度报告', '', '', body)).toMatchObject({
      year: 2020,
      period: { from: '2020-01-01', to: '2020-12-31' },
    });
  });
  test('the site’s own date is believed before the text', () => {
    const meta = '<meta name="PubDate" content="2021-01-28 09:30">';
    expect(reportOf('青禾县民政局2020年政府信息公开工作年度报告', meta)?.publishedOn).toBe('2021-01-28');
  });
  test.each([
    ['a label', '<p>发布日期：2021-03-05</p>'],
    ['a bare date', '<p>2021-03-05</p>'],
    ['a label of writing', '<p>成文日期：2021-01-10</p>'],
  ])('the site’s own date is believed before %s that says another day', (_, top) => {
    const meta = '<meta name="PubDate" content="2021-01-28 09:30">';
    const report = reportOf('青禾县民政局2020年政府信息公开工作年度报告', meta, '', `${top}${BODY}`);
    expect(report).toMatchObject({ publishedOn: '2021-01-28', publishedOnSource: 'site' });
  });
  test.each(['', '暂无', '2021-02-30'])('a label is believed where the site’s own date is none: %s', (content) => {
    const meta = `<meta name="PubDate" content="${content}">`;
    const report = reportOf(
      '青禾县民政局2020年政府信息公开工作年度报告',
      meta,
      '',
      `<p>发布日期：2021-03-05</p>${BODY}`,
    );
    expect(report).toMatchObject({ publishedOn: '2021-03-05', publishedOnSource: 'label' });
  });
  test.each([
    '<meta name="publishdate" content="2021-01-28">',
    '<meta property="article:published_time" content="2021-01-28T01:30:00Z">',
    '<meta name="DC.date" content="2021-01-28">',
    '<meta name="PubDate" content="20210128">',
  ])('the site’s own date under other names: %s', (head) => {
    expect(reportOf('青禾县民政局2020年政府信息公开工作年度报告', head)).toMatchObject({
      publishedOn: '2021-01-28',
      publishedOnSource: 'site',
    });
  });
  test('a label is believed before a bare date above it', () => {
    const top = '<p>2021-03-04</p><p>发布日期：2021-03-05</p>';
    const report = reportOf('青禾县民政局2020年政府信息公开工作年度报告', '', '', `${top}${BODY}`);
    expect(report).toMatchObject({ publishedOn: '2021-03-05', publishedOnSource: 'label' });
  });
  test('index numbers with their first character eaten', () => {
    const body = `<p>号: 002986088/202101-00129 组配分类: 年报</p>${BODY}`;
    expect(reportOf('青禾县民政局2020年政府信息公开工作年度报告', '', '', body)?.indexNumber).toBe(
      '002986088/202101-00129',
    );
  });
});

const NAMED = '青禾县民政局2022年政府信息公开工作年度报告';
const withTop = (top: string) => reportOf(NAMED, '', '', `${top}${BODY}`);
const cells = (...texts: string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

describe('what a page says of itself, in every shape', () => {
  const NUMBER = '11500243MB1234567X/2023-00017';
  test.each([
    ['label and value in a line', `<p>索引号：${NUMBER}　发布机构：青禾县民政局</p>`],
    ['without a colon', `<p>索引号${NUMBER}</p>`],
    ['in brackets, value below', `<p>[ 索引号 ]</p><p>${NUMBER}</p><p>[ 发布机构 ]</p><p>青禾县民政局</p>`],
    ['in black brackets', `<p>【索引号】${NUMBER}</p>`],
    ['set apart', `<p>索 引 号：${NUMBER}</p>`],
    ['two cells', `<table>${cells('索引号', NUMBER, '公开方式', '主动公开')}</table>`],
    ['two cells with colons', `<table>${cells('索引号：', NUMBER, '文号：', '')}</table>`],
    [
      'a row of heads',
      `<table>${cells('索引号', '公开方式', '发布机构')}${cells(NUMBER, '主动公开', '青禾县民政局')}</table>`,
    ],
    ['bars between', `<p>索引号: | ${NUMBER} | 公开方式: | 主动公开 |</p>`],
    ['after an empty one', `<p>关键词：</p><p>索引号：</p><p>${NUMBER}</p>`],
    ['its first character eaten', `<p>号: ${NUMBER} 组配分类: 年报</p>`],
  ])('an index number: %s', (_, top) => {
    expect(withTop(top)?.indexNumber).toBe(NUMBER);
  });

  test.each([
    ['文号：青民发〔2023〕3号', '青民发〔2023〕3号'],
    ['发文字号：青民发[2023]3号', '青民发〔2023〕3号'],
    ['文号：', null],
    ['根据国办公开办函〔2021〕30号编制', null],
  ])('a number of record: %s', (top, expected) => {
    expect(withTop(`<p>${top}</p>`)?.documentNumber).toBe(expected);
  });

  test.each([
    ['发布日期：2023-01-12', '2023-01-12', 'label'],
    ['发布时间：2023年1月12日 17:12', '2023-01-12', 'label'],
    ['[ 发布日期 ]</p><p>2023/01/12', '2023-01-12', 'label'],
    ['2023-01-12', '2023-01-12', 'bare'],
    ['2023年01月12日', '2023-01-12', 'bare'],
    ['2023/1/12 09:30', '2023-01-12', 'bare'],
    ['来源：县教育局 2023-01-12 浏览：5', '2023-01-12', 'bare'],
    ['2023.01.12 | 来源：县教育局', '2023-01-12', 'bare'],
    ['发稿时间：2023-01-12', '2023-01-12', 'label'],
    ['录入时间：2023-01-12', '2023-01-12', 'label'],
    ['发布：2023-01-12', '2023-01-12', 'label'],
    ['发布于 2023-01-12', '2023-01-12', 'label'],
    ['公布日期：2023-01-12', '2023-01-12', 'label'],
    ['发布日期：20230112', '2023-01-12', 'label'],
    ['发 布 日 期：2023-01-12', '2023-01-12', 'label'],
    ['更新时间：2024-05-01 发布时间：2023-01-12', '2023-01-12', 'label'],
    ['今天是2026年11月26日 星期四', null, undefined],
    ['2019年5月15日修订的《条例》要求公布年度报告。', null, undefined],
    ['撰写时间</p><p>2023年01月12日 17:12:21', '2023-01-12', 'written'],
    ['成文日期：2023-01-10</p><p>发布日期：2023-01-12', '2023-01-12', 'label'],
    ['生成日期：二〇二三年一月十二日', '2023-01-12', 'written'],
    ['发表于 2023-01-12 15:02:12', '2023-01-12', 'label'],
    ['发表于: 2023-1-12 15:02 | 只看该作者', '2023-01-12', 'label'],
    ['楼主 | 发表于 2023-1-12 15:02', '2023-01-12', 'label'],
    ['青禾发布发表于2023-01-12 15:02:12', '2023-01-12', 'label'],
    ['发布 2023-01-12', '2023-01-12', 'label'],
    ['刊发时间：2023-01-12', '2023-01-12', 'label'],
    ['推送日期：2023年1月12日', '2023-01-12', 'label'],
    ['信息发布时间：2023-01-12 08:00', '2023-01-12', 'label'],
    ['更 新 时 间：2023-02-01 挂网时间：2023-01-12', '2023-01-12', 'label'],
    ['最后更新时间：2024-05-01 首次发布时间：2023-01-12', '2023-01-12', 'label'],
    ['提交时间：2023-01-12', '2023-01-12', 'label'],
    ['最后修改：2023-01-12 10:11', '2023-01-12', 'updated'],
    ['更新时间：2023-01-12', '2023-01-12', 'updated'],
    // Dates about the site itself are not dates of the page.
    ['网站标识码：3500000001 更新时间：2024-05-06', null, undefined],
    ['版权所有：青禾县人民政府</p><p>更新时间：2024-05-06', null, undefined],
    ['起草日期：2023-01-12', '2023-01-12', 'written'],
    ['• 2023年01月12日', '2023-01-12', 'bare'],
    ['废止日期：2023-01-12', null, undefined],
    ['编辑：张三　审核：李四', null, undefined],
    ['国务院令第711号公布于2019年4月3日的《条例》要求公布年度报告。', null, undefined],
    ['公开2022年度政府信息公开工作年度报告', null, undefined],
    ['统计期限自2022年1月1日起至2022年12月31日止。', null, undefined],
    // A label without a value does not take one from the sentence below it.
    ['发布时间：</p><p>根据《条例》，本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。', null, undefined],
    ['发布日期</p><p>2022年1月1日至12月31日，我局公开信息17条。', null, undefined],
    ['发布时间：</p><p>我局于2022年3月4日召开会议，部署公开工作。', null, undefined],
    ['发布时间：</p><p>2023-01-12', '2023-01-12', 'label'],
    ['发布时间：星期四 2023年1月12日', '2023-01-12', 'label'],
    ['发布日期：二〇二三年一月十二日', '2023-01-12', 'label'],
  ])('a day: %s', (top, date, from) => {
    const report = withTop(`<p>${top}</p>`);
    expect([report?.publishedOn, report?.publishedOnSource]).toEqual([date, from]);
  });

  test.each([
    ['县政府办 于 2023-1-12 15:02 发表', '2023-01-12'],
    ['2023-01-12 15:02:12 发布', '2023-01-12'],
    ['2023年1月12日上传', '2023-01-12'],
    ['本帖最后由 张三 于 2023-1-13 09:10 编辑', null],
    ['2022年1月20日发布的上一年度报告见附件', null],
  ])('a day with what was done then behind it: %s', (line, date) => {
    expect(withTop(`<p>${line}</p>`)?.publishedOn).toBe(date);
  });

  test.each([
    ['青禾县民政局 2023-01-12', '2023-01-12'],
    ['青禾县民政局 · 2023/01/12', '2023-01-12'],
    ['2023年1月12日　青禾县民政局', '2023-01-12'],
    ['（2023年1月12日）', '2023-01-12'],
    ['原创 2023-01-12 09:12 · 青禾发布', '2023-01-12'],
    ['青禾县民政局成立于 2019-01-12', null],
    ['（2022年12月31日止）', null],
    ['青禾县民政局2023年1月12日印发的通知要求公布本报告', null],
  ])('a day under the title beside who publishes: %s', (line, date) => {
    const report = reportOf(NAMED, '', '', `<p>${line}</p>${BODY}`);
    expect(report?.publishedOn).toBe(date);
  });

  test.each([
    [['青禾县民政局', '2022年政府信息公开工作年度报告']],
    [['青禾县民政局', '2022年政府信息公开', '工作年度报告']],
    [['青禾县', '民政局2022年', '政府信息公开', '工作年度报告']],
    [['江州市', '青禾县民政局', '2022年政府信息', '公开工作年度报告']],
  ])('a day under a title of several lines: %j', (lines) => {
    const top = [...lines, '（2023年1月12日）', '根据《条例》编制本报告，所列数据自2022年1月1日起。'];
    const html = `<title>青禾县人民政府</title>${top.map((line) => `<p>${line}</p>`).join('')}${BODY}`;
    const { report } = readReport(readPage(htmlSource(html, 'http://www.example.gov.cn/a.html')).page, true);
    expect(report).toMatchObject({ publishedOn: '2023-01-12', publishedOnSource: 'bare' });
  });

  test('a day under lines that are no title is none', () => {
    const top = ['青禾县民政局', '2022年政府信息公开工作', '（2023年1月12日）']
      .map((line) => `<p>${line}</p>`)
      .join('');
    const html = `<title>青禾县人民政府</title>${top}${BODY}`;
    expect(readReport(readPage(htmlSource(html, null)).page, true).report?.publishedOn).toBeNull();
  });

  test.each([
    ['江州市清河区教育局', '2023年1月15日', '2023-01-15'],
    ['江州市清河区教育局', '二〇二三年一月十五日', '2023-01-15'],
    ['江州市清河区教育局', '二O二三年一月十五日', '2023-01-15'],
    ['主动公开', '2023年1月15日', null],
    ['江州市清河区教育局', '2023年1月', null],
  ])('the cover, where nothing else is dated: %s, %s', (name, day, date) => {
    const cover = ['索取号', 'QA442', '公开类别', '主动公开', '备注', '无'].map((line) => `<p>${line}</p>`).join('');
    const html = `<h1>江州市清河区教育局2022年政府信息公开工作年度报告</h1>${cover}<p>${name}</p><p>${day}</p><p>引言</p><p>一、总体情况</p><p>2022年公开52条。</p>`;
    const { report } = readReport(readPage(htmlSource(html, null)).page, true);
    expect(report?.publishedOn).toBe(date);
  });

  test('the signature where nothing else is dated', () => {
    const report = reportOf(NAMED, '', '<p>青禾县民政局</p><p>2023年1月12日</p>');
    expect(report).toMatchObject({ publishedOn: '2023-01-12', publishedOnSource: 'signature' });
    expect(report?.signed).toMatchObject({ name: '青禾县民政局', on: '2023-01-12' });
  });

  test('a date in a sentence at the end is no signature', () => {
    expect(reportOf(NAMED, '', '<p>本报告于2023年1月12日编制。</p>')?.signed).toBeUndefined();
  });
});

describe('what the text cites and announces', () => {
  test('titles and numbers', () => {
    const body = `<p>根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）和国办公开办函〔2019〕60号编制。</p>${BODY}`;
    expect(
      reportOf(NAMED, '', '', body)?.citations?.map(({ cited, titled, garbled }) => ({ cited, titled, garbled })),
    ).toEqual([
      { cited: { year: 2021, number: 30 }, titled: { year: 2021, number: 30 }, garbled: false },
      { cited: { year: 2019, number: 60 }, titled: null, garbled: false },
    ]);
  });

  test('what a notice is about is not its title', () => {
    const body = `<p>按照政府信息公开工作年度报告格式的要求（国办公开办函〔2019〕60号）编制。</p>${BODY}`;
    expect(reportOf(NAMED, '', '', body)?.citations?.map(({ cited, titled }) => ({ cited, titled }))).toEqual([
      { cited: { year: 2019, number: 60 }, titled: null },
    ]);
  });

  test.each([
    '印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
    '印发中华人民共和国政府信息公开工作年度报告格式的通知',
    '《政府信息公开工作年度报告格式》',
    '关于政府信息公开工作年度报告格式的通知',
  ])('a title however it is marked: %s', (title) => {
    const body = `<p>根据${title}编制。</p>${BODY}`;
    expect(reportOf(NAMED, '', '', body)?.citations?.map(({ titled }) => titled)).toEqual([{ year: 2021, number: 30 }]);
  });

  test('reports by their years and days', () => {
    const body = `<p>于2022年1月15日前公布2021年度政府信息公开工作年度报告。现公布青禾县民政局2022年政府信息公开工作年度报告，并于2023年1月20日上传。《关于编制2022年政府信息公开工作年度报告的通知》</p>${BODY}`;
    expect(
      reportOf(NAMED, '', '', body)
        ?.announcements?.map(({ year, on }) => ({ year, on }))
        .slice(-2),
    ).toEqual([
      { year: 2021, on: '2022-01-15' },
      { year: 2022, on: '2023-01-20' },
    ]);
  });

  test('the parts of which it consists', () => {
    const body = `<p>本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等六部分组成。</p>${BODY}`;
    expect(reportOf(NAMED, '', '', body)?.announcedParts).toMatchObject({
      said: 6,
      listed: 3,
      named: ['overview', 'proactive', 'other'],
    });
  });
});

test('years in Chinese numerals, in the title', () => {
  expect(reportOf('青禾县民政局二〇二二年政府信息公开工作年度报告')).toMatchObject({
    year: 2022,
    issuer: '青禾县民政局',
  });
  expect(reportOf('青禾县民政局政府信息公开工作2022年度报告')?.year).toBe(2022);
});
