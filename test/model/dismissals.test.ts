import { expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { EXPORTS, sentencesFor } from '../../lib/export';
import type { Language } from '../../lib/locales';
import { applyDismissals, dismissalOf } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import { row, type Tiny, tinyPage } from '../check/tiny';
import { freshStore } from '../library/open';

const ON = '2026-02-01';
const URL = 'https://www.example.gov.cn/report.html';
const broken = (total: number): Tiny => ({ cells: row('remedies review', { upheld: 2, total }) });

async function audited(tiny: Tiny, language: Language = 'zh-CN', url = URL): Promise<AuditDocument> {
  return audit(readPage(htmlSource(tinyPage(tiny), url)).page, { language });
}

/** Sets the failed findings of a document aside, as the panel does. */
async function setAside(document: AuditDocument) {
  const store = await freshStore();
  for (const finding of document.findings) await store.dismissals.put(dismissalOf(document, finding, '已电话核实', ON));
  return store.dismissals.of(document);
}

test('a finding set aside is marked, also in another language, and kept in the export', async () => {
  const document = await audited(broken(3));
  const kept = await setAside(document);
  for (const language of ['zh-CN', 'en'] as const) {
    const { document: marked, stale } = applyDismissals(await audited(broken(3), language), kept);
    expect(stale).toEqual([]);
    expect(marked.findings.map(({ dismissed }) => dismissed)).toEqual([{ reason: '已电话核实', on: ON }]);
  }
  const json = EXPORTS.find(({ id }) => id === 'json');
  const { document: marked } = applyDismissals(document, kept);
  expect(String(await json?.write([marked], sentencesFor('zh-CN')))).toContain('已电话核实');
  expect(document.findings.every(({ dismissed }) => dismissed === undefined)).toBe(true);
});

test('another value is another mistake: the finding stands, and the dismissal is said to match nothing', async () => {
  const kept = await setAside(await audited(broken(3)));
  const { document, stale } = applyDismissals(await audited(broken(4)), kept);
  expect(document.findings.map(({ dismissed }) => dismissed)).toEqual([undefined]);
  expect(stale).toEqual(kept);
});

test('a mended page leaves the dismissal without a finding', async () => {
  const kept = await setAside(await audited(broken(3)));
  expect(applyDismissals(await audited(broken(2)), kept).stale).toEqual(kept);
});

test('dismissals of other reports are passed over, not called stale', async () => {
  const kept = await setAside(await audited(broken(3)));
  const other = await audited(
    { ...broken(3), issuer: '白石县水务局' },
    'zh-CN',
    'https://www.example.gov.cn/other.html',
  );
  const { document, stale } = applyDismissals(other, kept);
  expect(document.findings[0]?.dismissed).toBeUndefined();
  expect(stale).toEqual([]);
});
