import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Announcement } from '../../lib/read/announcements';
import type { Period } from '../../lib/read/dates';
import { readReport } from '../../lib/read/reading';
import type { Source } from '../../lib/read/source';
import { reportYear } from '../../lib/read/year';

const BODY =
  '<p>一、总体情况</p><p>公开信息17条。</p><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p><p>无。</p>';
const REPORT = '政府信息公开工作年度报告';
const MENU = [2019, 2020, 2021, 2022].map((year) => `<li>${year}年政府信息公开年报</li>`).join('');

test.each([
  ['the menu of a column above it', '信息公开', `${MENU}<div>青禾县水务局2023年${REPORT}</div>`],
  ['a site’s title, neighbours below', '青禾县人民政府', `<div>青禾县水务局2023年${REPORT}</div>${MENU}`],
  [
    'the year in a line of its own',
    `青禾县水务局${REPORT}`,
    `${MENU}<div>青禾县水务局${REPORT}</div><div>（2023年度）</div>`,
  ],
  ['the body in a line of its own', '信息公开', `<div>青禾县水务局</div><div>2023年${REPORT}</div>`],
  ['no year but the period', `青禾县水务局${REPORT}`, `${MENU}<p>统计期限自2023年1月1日至2023年12月31日。</p>`],
  ['no year but the announcement', `青禾县水务局${REPORT}`, `${MENU}<p>现公布青禾县水务局2023年${REPORT}。</p>`],
])('%s', (_, title, top) => {
  const html = `<head><title>${title}</title></head>${top}${BODY}`;
  expect(readReport(readPage(htmlSource(html, null)).page, true).report?.year).toBe(2023);
});

test.each([
  // What is left of another year, in the announcement and in the period.
  [
    '编制了《石桥镇2020年政府信息公开工作年度报告》。统计期限自2021年1月1日至2021年12月31日。',
    '2021年，我镇公开信息17条。',
    2021,
  ],
  [
    '现公布石桥镇2020年政府信息公开工作年度报告。统计期限自2021年1月1日至2021年12月31日。',
    '2021年，我镇公开信息17条。',
    2021,
  ],
  [
    '现公布石桥镇2021年政府信息公开工作年度报告。统计期限自2020年1月1日至2020年12月31日。',
    '2021年，我镇公开信息17条。',
    2021,
  ],
  ['现公布石桥镇2021年政府信息公开工作年度报告。统计期限自2020年1月1日至2020年12月31日。', '公开信息17条。', 2021],
])('announced and counted otherwise: %s %s', (opening, prose, year) => {
  const html = `<p>${opening}</p><p>一、总体情况</p><p>${prose}</p><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p>`;
  expect(readReport(readPage(htmlSource(html, null)).page, true).report?.year).toBe(year);
});

test.each([
  [`2022区文旅局${REPORT}`, 2022],
  [`2022青禾县水务局${REPORT}`, 2022],
  [`青禾县水务局2022工作年度政府信息公开报告`, 2022],
  [`青禾县水务局2022号${REPORT}`, null],
])('a title that gives its year without its word: %s', (title, year) => {
  const html = `<title>${title}</title><h1>${title}</h1><p>一、总体情况</p><p>公开信息17条。</p>`;
  expect(readReport(readPage(htmlSource(html, null)).page, true).report?.year).toBe(year);
});

describe('the year of a report', () => {
  const titled = (year: number, body = '青禾县水务局'): string => `${body}${year}年${REPORT}`;
  const period: Period = { from: '2017-01-01', to: '2017-12-31', text: '' } as unknown as Period;
  const announced = (year: number, presents = false, start = 0): Announcement =>
    ({ year, presents, start }) as unknown as Announcement;
  interface Said {
    title?: string;
    titles?: string[];
    announced?: Announcement[];
    period?: Period | null;
    text?: string;
  }
  const yearOf = ({ title = '', titles = [], announced: of = [], period: at = null, text = '' }: Said) =>
    reportYear({ folded: { text } } as unknown as Source, title, titles, of, at);

  test.each<[string, Said, number | null]>([
    ['its own title before all others', { title: titled(2023), titles: [titled(2019)], period }, 2023],
    ['the one year of all titles', { titles: [titled(2023), titled(2023, '甲镇')], period }, 2023],
    ['no year of titles that name two', { titles: [titled(2022), titled(2023)], period }, 2017],
    ['nothing of a title of something else', { titles: ['2019年天气预报', titled(2023)], period }, 2023],
    [
      'what presents it before what else announces one',
      { announced: [announced(2019), announced(2023, true)], period },
      2023,
    ],
    [
      'where announcement and period disagree, what the text speaks of more',
      { announced: [announced(2020)], period, text: '2017年，2020年，2017年' },
      2017,
    ],
    [
      'where they disagree and the text speaks of both alike, what is announced',
      { announced: [announced(2020, true)], period, text: '2017年，2020年' },
      2020,
    ],
    ['the one year of all announcements', { announced: [announced(2023), announced(2023)], period }, 2023],
    ['no year of announcements that name two', { announced: [announced(2022), announced(2023)], period }, 2017],
    ['nothing announced far from the beginning', { announced: [announced(2023, true, 6000)], period }, 2017],
    ['what is announced just before that', { announced: [announced(2023, true, 5999)], period }, 2023],
    ['its period before the first of several titles', { titles: [titled(2022), titled(2023)], period }, 2017],
    [
      'the first of several titles that names one',
      { titles: [`青禾县水务局${REPORT}`, '2019年天气预报', titled(2022), titled(2023)] },
      2022,
    ],
    ['the first of several that are announced', { announced: [announced(2022), announced(2023)] }, 2022],
    ['the year that the text speaks of most', { text: '2019年，2023年，2020年，2023年，2020年，2023年。' }, 2023],
    ['of two years spoken of alike the first', { text: '2021年，2023年。' }, 2021],
    ['no year in the number of a document', { text: '〔2019〕1号、2020号，2023年' }, 2023],
    ['no year spoken of far on', { text: `${'。'.repeat(20_000)}2019年` }, null],
    ['the last that is spoken of before that', { text: `${'。'.repeat(19_995)}2019年` }, 2019],
    ['none where nothing says one', {}, null],
  ])('is %s', (_, said, year) => {
    expect(yearOf(said)).toBe(year);
  });
});
