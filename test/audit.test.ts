import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { audit, auditAgain } from '../lib/audit';
import { htmlSource } from '../lib/document/html/parsed';
import { readPage } from '../lib/document/html/read-page';
import { inLanguage } from '../lib/locales';
import { auditDocument } from '../lib/model/schema';

const folder = fileURLToPath(new URL('./pages/', import.meta.url));
const pages = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

/** As it comes back from a file: nothing but what the schema keeps. */
const stored = (document: unknown) => auditDocument.parse(JSON.parse(JSON.stringify(document)));

test.each(pages)('%s: the stored document, judged anew by the same rules, says the same', (name) => {
  const document = audit(readPage(htmlSource(readFileSync(`${folder}${name}/page.html`, 'utf8'), null)).page, {
    language: 'zh-CN',
  });
  const again = auditAgain(stored({ ...document, findings: [], checks: [] }), { language: 'zh-CN' });
  expect(again.findings).toEqual(stored(document).findings);
  expect(again.checks).toEqual(document.checks);
});

test.each(pages)('%s: the stored document says in another language what it would have said there', (name) => {
  const { page } = readPage(htmlSource(readFileSync(`${folder}${name}/page.html`, 'utf8'), null));
  const found = audit(page, { language: 'zh-CN' });
  expect(inLanguage(stored(found), 'en').findings).toEqual(stored(audit(page, { language: 'en' })).findings);
  expect(inLanguage(stored(found), 'zh-TW').findings.map(({ message }) => message)).toEqual(
    audit(page, { language: 'zh-TW' }).findings.map(({ message }) => message),
  );
});

test('a draft is said to be one, and what only a published report can meet does not apply', () => {
  const { page } = readPage(htmlSource(readFileSync(`${folder}pingtan-2022/page.html`, 'utf8'), null));
  const late = ({ checks }: ReturnType<typeof audit>) => checks.find(({ rule }) => rule === 'time.late');
  const draft = audit(page, { language: 'en', isDraft: true });
  expect(stored(draft).page.draft).toBe(true);
  expect(late(draft)).toMatchObject({ passed: 0, failed: 0, incomplete: 0, notApplicable: 1 });
  expect(late(auditAgain(stored(draft), { language: 'en' }))).toEqual(late(draft));
  expect(audit(page, { language: 'en' }).page).not.toHaveProperty('draft');
});

test('a document of schema 1.0 is read by the schema of 1.1', () => {
  const now = audit(readPage(htmlSource(readFileSync(`${folder}pingtan-2022/page.html`, 'utf8'), null)).page, {
    language: 'en',
  });
  const { report, ...rest } = now;
  const { edition: _edition, lists: _lists, shares: _shares, published: _published, ...before } = report ?? {};
  const { evidence: _evidence, ...detection } = rest.detection;
  const old = { ...rest, schemaVersion: '1.0', detection, report: before };
  expect(stored(old)).toMatchObject({ schemaVersion: '1.0', report: { format: '2021' } });
  const rulesOf = ({ findings }: typeof now): string[] => findings.map(({ rule }) => rule);
  expect(rulesOf(auditAgain(stored(old), { language: 'en' }))).toEqual(rulesOf(now));
});
