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
  test('index numbers with their first character eaten', () => {
    const body = `<p>号: 002986088/202101-00129 组配分类: 年报</p>${BODY}`;
    expect(reportOf('青禾县民政局2020年政府信息公开工作年度报告', '', '', body)?.indexNumber).toBe(
      '002986088/202101-00129',
    );
  });
});
