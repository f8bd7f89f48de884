import { afterEach, describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { summaryOf } from '../../lib/check/summary';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { addEdition, editionById } from '../../lib/forms';
import { saySummary } from '../../lib/locales/summary';
import '../../lib/locales/summary-languages';
import type { AuditDocument } from '../../lib/model/schema';
import type { Summary, ToldCount } from '../../lib/model/summary';
import { INVENTED } from '../forms/invented';
import { type Tiny, tinyPage } from './tiny';

/** Audits a small report of 2022; by default all of its sums hold. */
const read = (tiny: Tiny): AuditDocument => {
  const { page } = readPage(htmlSource(tinyPage({ year: 2022, ...tiny }), 'http://www.jia.gov.cn/report.html'));
  return audit(page, { capturedAt: new Date('2026-04-01T00:00:00Z'), asked: true, language: 'zh-CN' });
};

const column = (row: string, value: string) => ({
  [`applications ${row} naturalPerson`]: value,
  [`applications ${row} total`]: value,
});

/** Cells of nine applications, all of natural persons: six granted, three refused. */
const NINE = {
  ...column('newReceived', '9'),
  ...column('granted', '6'),
  ...column('refused.stateSecret', '3'),
  ...column('outcomeTotal', '9'),
};

function countOf(summary: Summary | null, role: string): ToldCount {
  const all = summary?.topics.flatMap(({ lead, detail }) => [...lead, ...detail]) ?? [];
  const found = all.find((each) => each.role === role);
  if (!found) throw new Error(`No count ${role}`);
  return found;
}

const textOf = (document: AuditDocument, previous: AuditDocument | null = null): string[] => {
  const summary = summaryOf(document, previous) as Summary;
  return saySummary(document, summary, 'zh-CN').topics.map(({ text, detail }) => text + (detail ?? ''));
};

describe('what a report says', () => {
  test('is five sentences, with last year beside the figures', () => {
    const before = read({
      year: 2021,
      cells: { ...column('newReceived', '4'), ...column('granted', '4'), ...column('outcomeTotal', '4') },
    });
    const cells = { ...NINE, 'proactive normativeDocuments made': '2', 'proactive normativeDocuments inForce': '31' };
    expect(textOf(read({ cells }), before)).toEqual([
      '2022 年新收到政府信息公开申请 9 件，比上年多 5 件。其中自然人 9 件（上年 4 件），法人或其他组织 0 件（上年 0 件），另有上年结转 0 件（上年 0 件）。',
      '予以公开 6 件（上年 4 件），部分公开 0 件（上年 0 件）。本年办理总计 9 件（上年 4 件）。',
      '不予公开 3 件（上年 0 件），无法提供 0 件（上年 0 件），不予处理 0 件（上年 0 件），其他处理 0 件（上年 0 件）。',
      '没有因政府信息公开被申请行政复议，也没有被提起行政诉讼。上年同样没有。',
      '制发行政规范性文件 2 件（上年 0 件），现行有效 31 件（上年 0 件）。',
    ]);
  });

  test('is said without last year where that is another year’s, or another body’s', () => {
    const now = read({ cells: NINE });
    for (const other of [
      read({ year: 2020, cells: NINE }),
      read({ year: 2021, issuer: '乙山市统计局', cells: NINE }),
    ]) {
      expect(summaryOf(now, other)?.previous).toBeNull();
      expect(textOf(now, other)[0]).toMatch(/^2022 年新收到政府信息公开申请 9 件。/);
    }
  });

  test('gives no number that was not read: a blank stays blank, a dash is no zero', () => {
    const blank = Object.fromEntries(['naturalPerson', 'total'].map((each) => [`applications granted ${each}`, '']));
    const cells = { ...NINE, ...blank, 'applications partlyGranted total': '/', 'remedies review total': '两件多' };
    const document = read({ cells });
    const summary = summaryOf(document);
    expect(countOf(summary, 'granted')).toMatchObject({ value: null, state: 'blank' });
    expect(textOf(document)[1]).toBe('“予以公开”空白，“部分公开”填写的不是数字。本年办理总计 9 件。');
    expect(countOf(summary, 'partlyGranted')).toMatchObject({ value: null, state: 'mark', trust: 'unchecked' });
    expect(countOf(summary, 'reviews')).toMatchObject({ value: null, state: 'unread' });
    expect(textOf(document)[3]).toContain('“行政复议”未能读取');
  });

  test('says of a table that is a picture that it could not be read, and why', () => {
    const picture = '<p><img src="table.png" width="900" height="400" alt=""></p>';
    const document = read({ tables: { remedies: picture } });
    expect(document.report?.tables.remedies?.source).toBe('image');
    expect(textOf(document)[3]).toBe('这一部分的统计表未能读取：是图片。');
  });

  test('is nothing where nothing is a report', () => {
    const { page } = readPage(htmlSource('<title>通知</title><p>请各单位报送材料。</p>', null));
    const none = audit(page, { capturedAt: new Date(0), language: 'zh-CN' });
    expect(summaryOf(none)).toBeNull();
  });
});

describe('what of it can be trusted', () => {
  const trustOf = (document: AuditDocument, role: string, previous: AuditDocument | null = null) =>
    countOf(summaryOf(document, previous), role);

  test('a figure whose sums hold is confirmed; one that no sum has is not', () => {
    const document = read({ cells: { ...NINE, 'proactive licensing decisions': '12' } });
    expect(trustOf(document, 'granted')).toMatchObject({ trust: 'confirmed', reasons: [{ kind: 'identities' }] });
    expect(trustOf(document, 'licensingDecisions')).toMatchObject({
      trust: 'unchecked',
      reasons: [{ kind: 'noIdentity' }],
    });
  });

  test('the cell that a finding doubts is contradicted, and the others of its sum are not', () => {
    const document = read({ cells: { ...NINE, ...column('granted', '7') } });
    const granted = trustOf(document, 'granted');
    expect(granted.trust).toBe('contradicted');
    const [reason] = granted.reasons;
    expect(reason?.kind === 'finding' && document.findings[reason.finding]?.rule).toBe('totals.column');
    expect(trustOf(document, 'received').trust).toBe('confirmed');
    expect(textOf(document)[1]).toContain('予以公开 7 件（前后不一，不宜引用）');
  });

  test('a broken sum that somebody reviewed confirms nothing', () => {
    const document = read({ cells: { ...NINE, ...column('granted', '7') } });
    const findings = document.findings.map((each) => ({ ...each, dismissed: { reason: '笔误', on: '2026-04-02' } }));
    expect(trustOf({ ...document, findings }, 'granted')).toMatchObject({
      trust: 'unchecked',
      reasons: [{ kind: 'reviewed' }],
    });
  });

  test('a broken sum that no finding tells of contradicts its cells', () => {
    const document = read({ cells: { ...NINE, ...column('granted', '7') } });
    expect(trustOf({ ...document, findings: [] }, 'granted')).toMatchObject({
      trust: 'contradicted',
      reasons: [{ kind: 'broken' }],
    });
  });

  test('last year’s report confirms what was carried in, unless that is of a doubtful origin', () => {
    const cells = { ...column('carriedIn', '2'), ...column('outcomeTotal', '2'), ...column('granted', '2') };
    const now = read({ cells });
    const before = read({
      year: 2021,
      cells: { ...column('newReceived', '2'), ...column('carriedOut', '2') },
    });
    const kinds = (summary: Summary | null) => countOf(summary, 'carriedIn').reasons.map(({ kind }) => kind);
    expect(kinds(summaryOf(now, before))).toContain('years');
    const doubtful = summaryOf(now, before, 'imported');
    expect(kinds(doubtful)).not.toContain('years');
    expect(doubtful?.previous).toEqual({ year: 2021, doubt: 'imported' });
    expect(saySummary(now, doubtful as Summary, 'zh-CN').compared).toHaveLength(2);
  });
});

describe('an edition that nobody has seen', () => {
  let remove = (): void => undefined;
  afterEach(() => remove());

  test('is told by what it declares: a group takes in its new row, a table that is gone is passed over', () => {
    remove = addEdition(INVENTED);
    const cells = { ...column('otherOutcome.withdrawn', '4'), ...column('outcomeTotal', '4') };
    const document = read({ year: 2027, only: ['applications', 'proactive'], cells });
    expect(document.report?.edition).toBe('2027');
    const summary = summaryOf(document) as Summary;
    expect(summary.topics.map(({ id }) => id)).toEqual(['received', 'disclosed', 'notDisclosed', 'proactive']);
    expect(countOf(summary, 'otherOutcome').value).toBe(4);
    expect(editionById('2027')?.summary).toBe(editionById('2021')?.summary);
  });
});
