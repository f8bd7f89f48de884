import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';

/** Returns a page rendered by script: its document title names only the site, its breadcrumb only the column. */
const drawn = (title: string, body: string): string =>
  `<!doctype html><title>青禾县人民政府</title><div id="app"><div class="path"><span>首页</span><span>政府信息公开年报</span></div>
  <div class="detail-title">${title}</div><div class="detail-info"><span>发布时间：2022-01-20</span></div><div>${body}</div></div>`;
const kindOf = (html: string) => readReport(readPage(htmlSource(html, null)).page).detection;

const SIX = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const headed = SIX.map((heading, i) => `<p>${'一二三四五六'[i]}、${heading}</p>`);

describe('where only the path to a page names reports, a line that names a document is its title', () => {
  test.each([
    [
      '青禾县水利局2021年上半年政府信息公开工作情况',
      '<p>一、主动公开情况</p><p>公开信息162条。</p><p>二、依申请公开情况</p><p>收到申请2件。</p><p>三、复议诉讼情况</p><p>无。</p>',
    ],
    [
      '青禾县水利局政府信息公开指南',
      '<p>一、主动公开</p><p>公开下列信息。</p><p>二、依申请公开</p><p>受理机构：办公室。</p>',
    ],
    ['青禾县水利局2022年政务公开工作要点', '<p>一、深化公开</p><p>编制发布年度报告。</p>'],
  ])('%s', (title, body) => {
    expect(kindOf(drawn(title, body)).kind).toBe('none');
  });

  test('a work summary is one', () => {
    const page = drawn(
      '青禾县水利局2022年政务公开工作总结',
      '<p>一、主要做法</p><p>（一）主动公开。公开信息320条。</p>',
    );
    expect(kindOf(page).kind).toBe('workSummary');
  });

  test('a notice with the form is no report for certain', () => {
    const notice = drawn(
      '关于做好2021年政府信息公开工作年度报告编制和发布工作的通知',
      `<p>各镇（街道）、各有关单位：</p><p>请严格按照国办公开办函〔2021〕30号文件编制，主要包括六个部分：</p>${headed.join('')}<p>请于2022年1月20日前报送。</p>`,
    );
    const { kind, perhaps } = kindOf(notice);
    expect(kind === 'none' || perhaps).toBe(true);
  });
});

test.each(['政府信息公开年报', '青禾县水利局2021年政府信息公开工作年度报告', '青禾县水利局政府信息公开年报'])(
  'a report of such a page is one still: %s',
  (title) => {
    const body = headed.map((heading) => `${heading}<p>我局2021年公开政府信息52条，收到申请3件。</p>`).join('');
    expect(kindOf(drawn(title, body))).toMatchObject({ kind: 'annualReport' });
    expect(kindOf(drawn(title, body)).perhaps).toBeUndefined();
  },
);

describe('a page with the name of a report and nothing else', () => {
  const TITLE = '青禾县水利局2022年政府信息公开工作年度报告';
  const page = (title: string, body: string): string => `<!doctype html><title>${title}</title><body>${body}</body>`;
  test.each([
    ['not drawn yet', `<h1>${TITLE}</h1><p>正在加载，请稍候…</p>`],
    ['drawn by script', '<div id="app"></div>'],
    ['with its day alone', `<h1>${TITLE}</h1><p>发布时间：2023-01-20</p>`],
    [
      'with an empty tab and one that is hidden',
      `<h1>${TITLE}</h1><div>正文</div><div></div><div style="display:none"><iframe src="/x.pdf"></iframe></div>`,
    ],
  ])('%s is perhaps one', (_, body) => {
    expect(kindOf(page(TITLE, body))).toMatchObject({ kind: 'none', perhaps: true });
  });

  test.each([
    ['a column', '政府信息公开年报', '<p>暂无内容</p>'],
    ['another document', '青禾县水利局2022年政府信息公开指南', '<p>暂无内容</p>'],
    ['a page of other words', TITLE, `<h1>${TITLE}</h1><p>${'大坝加固工程今日开工，总投资三千万元。'.repeat(20)}</p>`],
  ])('%s is none for certain', (_, title, body) => {
    const { kind, perhaps } = kindOf(page(title, body));
    expect([kind, perhaps]).toEqual(['none', undefined]);
  });
});

test.each([
  ['（一）健全完善公开制度', 'annualReport'],
  ['二、依申请公开工作方案', 'annualReport'],
])('a sub-head is no title: %s', (subHead, kind) => {
  const text = `<p>现发布《青禾县水利局2021年政府信息公开工作年度报告》。</p><p>一、总体情况</p><p>2021年，我局主动公开信息52条，未收到申请。</p><p>${subHead}</p><p>制定公开办法。</p>`;
  expect(kindOf(`<!doctype html>${text}`)).toEqual(expect.objectContaining({ kind }));
  expect(kindOf(`<!doctype html>${text}`).signals).not.toContain('titleOfAnother');
});
