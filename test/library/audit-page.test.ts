import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Page } from '../../lib/document/page';
import { auditWithLibrary, type Store, StoreError, withStore } from '../../lib/library';
import { dismissalOf } from '../../lib/model/dismissals';
import { readSamples } from '../browser/samples';
import { freshName } from './open';

/** The library of a name, for one piece of work. */
const libraryOf =
  (name: string) =>
  <T>(work: (store: Store) => Promise<T>): Promise<T> =>
    withStore(work, name);

const ON = '2026-02-01T08:00:00Z';

/** A bundled report as a page; `edit` as an editor of the site might. */
function pageOf(name: string, edit: (html: string) => string = (html) => html): Page {
  const sample = readSamples().find((each) => each.name === name);
  if (!sample) throw new Error(`There is no sample ${name}`);
  return readPage(htmlSource(edit(readFileSync(sample.file, 'utf8')), sample.url)).page;
}

const LANGUAGE = { language: 'zh-CN' } as const;
const REPORT = 'pingtan-2020-word-export';

test('a page that nobody saved is judged as it is', async () => {
  const name = freshName();
  const { audit, stale, kept, fault } = await auditWithLibrary(pageOf(REPORT), LANGUAGE, libraryOf(name));
  expect(audit.findings.map(({ rule }) => rule)).toEqual(['totals.column', 'values.category']);
  expect({ stale, kept, fault }).toEqual({ stale: [], kept: null, fault: null });
});

test('what was set aside is marked, and said to match nothing once the figure is another', async () => {
  const name = freshName();
  const use = libraryOf(name);
  const first = await auditWithLibrary(pageOf(REPORT), LANGUAGE, use);
  const [finding] = first.audit.findings;
  const item = dismissalOf(first.audit, finding!, '原表如此', ON);
  await use(({ dismissals }) => dismissals.put(item));
  const again = await auditWithLibrary(pageOf(REPORT), LANGUAGE, use);
  expect(again.audit.findings.map(({ dismissed }) => dismissed?.reason)).toEqual([undefined, '原表如此']);
  const mended = await auditWithLibrary(
    pageOf(REPORT, (html) => html.replace(/>20<(?![\s\S]*>20<)/, '>26<')),
    LANGUAGE,
    use,
  );
  expect(mended.stale).toEqual([item]);
  expect(mended.audit.findings.some(({ dismissed }) => dismissed)).toBe(false);
});

test('a page in the library says since when, and what was changed', async () => {
  const name = freshName();
  const use = libraryOf(name);
  const { audit } = await auditWithLibrary(pageOf(REPORT), { ...LANGUAGE, capturedAt: new Date(ON) }, use);
  await use((store) => store.save(audit));
  const same = await auditWithLibrary(pageOf(REPORT), LANGUAGE, use);
  expect(same.kept).toEqual({
    firstSeen: '2026-02-01T08:00:00.000Z',
    lastSeen: '2026-02-01T08:00:00.000Z',
    origin: { how: 'readHere', from: new URL(audit.page.url!).hostname.replace(/^www\./, '') },
    changes: null,
  });
  const edited = await auditWithLibrary(
    pageOf(REPORT, (html) => html.replace('>396<', '>397<')),
    LANGUAGE,
    use,
  );
  expect(edited.kept?.changes?.figures.map(({ row, before, after }) => [row, before?.value, after?.value])).toEqual([
    ['licensing', 396, 397],
  ]);
  // What is kept changes only when somebody saves.
  expect((await auditWithLibrary(pageOf(REPORT), LANGUAGE, use)).kept?.changes).toBeNull();
});

test("last year's report in the library is what the rules across years judge by", async () => {
  const name = freshName();
  const use = libraryOf(name);
  const stock = async () =>
    (await auditWithLibrary(pageOf('pingtan-2020'), LANGUAGE, use)).audit.findings.filter(
      ({ rule }) => rule === 'years.stock',
    );
  expect(await stock()).toEqual([]);
  const before = await auditWithLibrary(pageOf('pingtan-2019'), LANGUAGE, use);
  await use((store) => store.save(before.audit));
  // 平潭 had made no 规章 by 2019, made none in 2020, and says it has 7.
  expect((await stock()).map(({ expected, actual }) => [expected, actual])).toEqual([[0, 7]]);
});

test('a library that cannot be read is told, and the page is checked all the same; another fault is not hidden', async () => {
  const page = pageOf(REPORT);
  const failing = (error: Error) => auditWithLibrary(page, LANGUAGE, () => Promise.reject(error));
  const { audit, kept, fault } = await failing(new StoreError('corrupt'));
  expect([fault, kept, audit.findings.map(({ rule }) => rule)]).toEqual([
    'corrupt',
    null,
    ['totals.column', 'values.category'],
  ]);
  await expect(failing(new TypeError('x'))).rejects.toThrow(TypeError);
});
