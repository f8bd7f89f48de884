import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { textSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';

const TITLE = '青禾县水务局2022年政府信息公开工作年度报告';
const FIRST = [
  TITLE,
  '一、总体情况',
  '（一）主动公开。2022年，我局公开信息52条。',
  '（二）依申请公开。全年未收到申请。',
];
const SECOND = [
  ...FIRST,
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  '规章 | 0 | 0 | 0',
  '行政规范性文件 | 1 | 0 | 3',
];

function findingsOf(lines: string[]): string[] {
  const { findings } = audit(readPage(textSource(lines.join('\n'), null)).page, { language: 'en' });
  return findings.map(({ rule, outcome }) => `${rule} ${outcome}`);
}
const isToldCutOff = (findings: string[]): boolean => findings.includes('integrity.truncated incomplete');

describe('a text that breaks off lacks nothing for certain', () => {
  test.each([
    ['amid a sentence', [...FIRST, '（三）监督保障。我局加强培训，不断提高公开工作的']],
    ['behind a comma', [...FIRST, '（三）监督保障。我局加强培训，不断提高公开工作的水平，']],
    ['amid a number', [...FIRST, '（三）平台建设。全年通过网站公开信息，其中动态类信息1']],
    ['amid a title', [...FIRST, '（三）平台建设。我局落实各项要求，依据《青禾县政府信息公开审查']],
    ['in a heading', [...FIRST, '二、主动公开政']],
    ['behind the head of a part of a table', [...SECOND, '第二十条第（五）项']],
    ['in the name of a column', [...SECOND, '第二十条第（八）项', '信息内容 | 本年收费金额（单位：万']],
    ['in the name of a row', [...SECOND, '行政许']],
    ['in one character', [...SECOND, '第二十条第（六）项', '行']],
    ['behind a row', SECOND],
    ['in a row', [...SECOND.slice(0, -1), '行政规范性文件 | 1 | 0']],
    ['in a bracket', [...FIRST, '（三）监督保障。全年组织培训（']],
    ['in pinyin', [...FIRST, '（三）監督保障。全年組織培訓，落實責任制度負(f']],
    ['in pinyin with a tone', [...FIRST, '（三）監督保障。全年組織培訓，落實責任制度，推進公開(kāi']],
    ['behind an ordinal', [...FIRST, '（三）']],
    [
      'amid a sentence behind a label',
      [
        ...FIRST,
        '（三）平台建设。政务公开栏：在各社区设置了公开栏，定期更新信息。公开内容包括政策法规解读、民生保障政策及',
      ],
    ],
    [
      'in the name of a site',
      [...FIRST, '（三）平台建设。一是加强热线服务。', '我局开通了服务热线。', '二是在门户网站'],
    ],
    [
      'among the heads of a form that nobody has declared',
      [...FIRST, '二、主动公开政府信息情况', '第二十条第（一）项', '信息内容', '本年度实际产生数量', '制作', '获'],
    ],
    ['in a sub-head', [...FIRST, '（三）政府信息']],
    ['in a list of names', [...FIRST, '（三）平台建设。我局依托门户网站信息公开专栏、政务新媒体、标准化规']],
    [
      'in the first row of a table',
      [...FIRST, '二、主动公开政府信息情况', '第二十条第（一）项', '信息内容', '本年制发件数', '规章'],
    ],
    ['in the first head of a table', [...FIRST, '二、主动公开政府信息情况', '第二十条第（一']],
    ['behind a full stop and a few words', [...FIRST, '（三）监督保障情况。制定并发']],
    ['without a mark of a clause', [...FIRST, '我局2022年进一步强化政务公开平台']],
    ['in a few words', [...FIRST, '我局规范办理各类申请。', '定期维护更新门户']],
    [
      'in a list item behind a colon',
      [...FIRST, '公开下列信息。', '重点领域信息：突出公开乡村振兴（如产业项目）、安全生产、公共卫生等重点'],
    ],
    ['behind a row and borders left', [...SECOND, '|']],
    [
      'in the head of the applications',
      [
        ...SECOND,
        '三、收到和处理政府信息公开申请情况',
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |',
        '申请人情况 |',
        '||||',
      ],
    ],
    ['in the first word of a table', [...FIRST, '二、主动公开政府信息情况', '单位：青禾县水务局 2022年度', '第二']],
    ['with borders left', [...SECOND, '| 信息内容 | 本年处理决定数量 | |']],
  ])('%s', (_, lines) => {
    const findings = findingsOf(lines);
    expect(isToldCutOff(findings)).toBe(true);
    expect(findings.filter((each) => /(?:missing|incomplete) failed$/.test(each))).toEqual([]);
  });
});

describe('a text that ends lacks what it has not', () => {
  test.each([
    ['behind a sentence', FIRST],
    ['with a sub-head that says that there is nothing', [...FIRST, '（三）无其他事项']],
    ['with a word that begins a label too', [...FIRST, '二、主动公开政府信息情况', '无']],
    ['without a mark behind a few words', [...FIRST, '（三）监督保障。无']],
    ['with a sub-head of the next paragraph', [...FIRST, '（三）无其他需要报告的情况']],
    ['with who answers for it', [...FIRST, '联系人：张三']],
    ['with what there is not', [...FIRST, '我局无其他需要报告的事项']],
    ['with a signature', [...FIRST, '江州市清河区东湖生态旅游风景区管理委员会']],
    ['with the title once more', [...FIRST, TITLE]],
    [
      'without marks, as all its paragraphs',
      [...FIRST.map((line) => line.replace(/。$/, '')), '我局2022年进一步强化政务公开平台'],
    ],
    ['before the imprint', [...FIRST, '（三）监督保障。加强培训，提高水平', '主办：青禾县人民政府 地址：中山路1号']],
    ['before the tools of the site', [...FIRST, '（三）监督保障。加强培训，提高水平', '扫一扫在手机打开当前页']],
    [
      'amid a sentence of a section behind those that lack',
      [...FIRST, '五、存在的主要问题及改进情况', '公开不够及时，下一步我局将加强业务培训工作和对各股室公开工作'],
    ],
  ])('%s', (_, lines) => {
    const findings = findingsOf(lines);
    expect(isToldCutOff(findings)).toBe(false);
    expect(findings).toContain('sections.missing failed');
  });

  test('in a section with a heading and nothing under it, which another follows', () => {
    const lines = [
      ...FIRST,
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '公开不够及时，下一步我局将加强业务培训工作，',
    ];
    const findings = findingsOf(lines);
    expect(isToldCutOff(findings)).toBe(true);
    expect(findings.filter((each) => each === 'tables.missing failed')).toHaveLength(3);
    expect(findings).not.toContain('sections.missing failed');
  });

  test('in rows amid a table that is not its last', () => {
    const lines = [...SECOND, '第二十条第（六）项', '信息内容 | 本年处理决定数量', '行政处罚 | 0', '行政强制 | 0'];
    const findings = findingsOf([
      ...lines,
      '第二十条第（八）项',
      '信息内容 | 本年收费金额（单位：万元）',
      '行政事业性收费 | 0',
    ]);
    expect(findings).toContain('tables.incomplete failed');
  });
});
