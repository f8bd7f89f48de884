import { describe, expect, test } from 'vitest';
import { sayDetection } from '../../lib/locales/detection';
import { DETECTION_EN } from '../../lib/locales/en/detection';
import { DETECTION_ZH_CN } from '../../lib/locales/zh-CN/detection';
import { DETECTION_ZH_TW } from '../../lib/locales/zh-TW/detection';
import type { AuditDocument } from '../../lib/model/schema';
import { SIGNALS } from '../../lib/read/kind/signals';

type Kind = AuditDocument['detection']['kind'];
/** A page taken for a kind by these signals, those against a report with a minus. */
const taken = (kind: Kind, signals: string, rest: { perhaps?: true; asked?: true } = {}) => ({
  detection: {
    kind,
    confidence: 0.6,
    signals: [],
    evidence: signals
      .split(' ')
      .filter(Boolean)
      .map((signal) => ({ signal: signal.replace('-', ''), weight: signal.startsWith('-') ? -1 : 1 })),
    ...(rest.perhaps && { perhaps: true }),
  },
  report: kind === 'annualReport' || rest.asked ? ({} as AuditDocument['report']) : null,
});

test.each(Object.entries({ DETECTION_EN, DETECTION_ZH_CN, DETECTION_ZH_TW }))(
  '%s has words for every signal, and for nothing else',
  (_, words) => {
    const of = (speaksFor: boolean) => SIGNALS.filter((signal) => signal.speaksFor === speaksFor).map(({ id }) => id);
    expect(Object.keys(words.for).sort()).toEqual(of(true).sort());
    expect(Object.keys(words.against).sort()).toEqual(of(false).sort());
    expect(of(true)).toEqual(expect.arrayContaining(Object.keys(words.lacks)));
  },
);

describe('what a page is taken for is said with the reasons', () => {
  test.each([
    [
      'perhaps one, not audited',
      taken('none', '-anotherDocument statutoryHeadings olderHeadings sections', { perhaps: true }),
      '可能是年度报告：有统一格式的部分标题、早年年度报告的部分标题，但标题是另一种文件。尚未核查。',
    ],
    [
      'perhaps one, audited, with nothing against it but what it lacks',
      taken('annualReport', 'statutoryHeadings sections', { perhaps: true }),
      '可能是年度报告：有统一格式的部分标题，但没有年度报告的标题。已按年度报告核查，请先核实。',
    ],
    [
      'perhaps one that has a title and headings, and no tables',
      taken('annualReport', 'statutoryHeadings title', { perhaps: true }),
      '可能是年度报告：有统一格式的部分标题、年度报告的标题，但没有统计表的项目名称。已按年度报告核查，请先核实。',
    ],
    [
      'perhaps one that lacks nothing that tells',
      taken('annualReport', 'form title statutoryHeadings', { perhaps: true }),
      '可能是年度报告：有统计表的项目名称、年度报告的标题，但依据不足。已按年度报告核查，请先核实。',
    ],
    [
      'none, though something speaks for it',
      taken('none', '-orders -addressed basis'),
      '未识别为年度报告：虽有编制依据，但内容是布置工作。',
    ],
    ['none, and nothing speaks for it', taken('none', '-partOfYear'), '未识别为年度报告：标题所说不是全年。'],
    [
      'none: what it is says more than that nothing of a report is there',
      taken('none', '-noContent -anotherDocument column'),
      '未识别为年度报告：虽有年度报告栏目的网址，但标题是另一种文件。',
    ],
    [
      'none that has a title and nothing else',
      taken('none', '-noContent title'),
      '未识别为年度报告：虽有年度报告的标题，但没有年度报告的内容。',
    ],
    ['none, and nothing of a report is there', taken('none', '-noContent'), null],
    ['none, and nothing speaks either way', taken('none', 'nothing'), null],
    ['a work summary', taken('workSummary', 'title:summary'), '这是工作总结，不是年度报告，未核查。'],
    [
      'perhaps a work summary',
      taken('workSummary', '-title:summary statutoryHeadings', { perhaps: true }),
      '可能是年度报告：有统一格式的部分标题，但标题自称工作总结。尚未核查。',
    ],
    ['certainly one', taken('annualReport', 'title form'), null],
    ['none, audited as one on request', taken('none', '-orders basis', { asked: true }), null],
    ['a work summary, audited as a report on request', taken('workSummary', 'title:summary', { asked: true }), null],
  ])('%s', (_, audit, expected) => {
    expect(sayDetection(audit, 'zh-CN')).toBe(expected);
  });

  test('in English and in Traditional Chinese', () => {
    const perhaps = taken('none', '-hearsay title announcement', { perhaps: true });
    expect(sayDetection(perhaps, 'en')).toBe(
      'This may be an annual report: it has the title of an annual report and the introduction of an annual report, but it reads like news. Not audited yet.',
    );
    expect(sayDetection(perhaps, 'zh-TW')).toBe(
      '可能是年度報告：有年度報告的標題、公布年度報告的說明，但內容像新聞報導。尚未查核。',
    );
  });
});
