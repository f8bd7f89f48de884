import { expect, test, vi } from 'vitest';
import { broken, sample } from '../export/sample';
import { freshStore } from './open';

/** @param between what is done after each is saved */
async function library(between = (): unknown => undefined) {
  const store = await freshStore();
  const pingtan = broken({ issuer: '平潭综合实验区', year: 2020, url: 'https://pingtan.gov.cn/2020' });
  const news = { ...sample({ url: 'https://a.gov.cn/news' }), report: null };
  for (const audit of [...[2019, 2020, 2021].map((year) => sample({ year })), pingtan, news]) {
    await store.save(audit);
    between();
  }
  return store;
}

test('newest first where nothing is asked', async () => {
  // Saved in one millisecond they would have no order.
  vi.useFakeTimers({ toFake: ['Date'] });
  const store = await library(() => vi.setSystemTime(Date.now() + 1000));
  vi.useRealTimers();
  const { entries, total } = await store.list({ limit: 2 });
  expect(total).toBe(5);
  expect(entries.map(({ url }) => url)).toEqual(['https://a.gov.cn/news', 'https://pingtan.gov.cn/2020']);
});

test.each([
  [{ issuer: '贵阳市科技局' }, 3],
  [{ issuer: '贵阳市科技局', year: 2020 }, 1],
  [{ year: 2020 }, 2],
  [{ state: 'problems' as const }, 1],
  [{ state: 'notAudited' as const }, 1],
  [{ text: '平潭 ２０２０' }, 1],
  [{ text: 'KJJ.guiyang' }, 3],
  [{ text: '没有' }, 0],
])('%j finds %i', async (query, expected) => {
  const { total, entries } = await (await library()).list({ ...query, limit: 10 });
  expect(total).toBe(expected);
  expect(entries).toHaveLength(expected);
});

test('sorting puts what is not known last, either way', async () => {
  const store = await library();
  const years = async (descending: boolean) =>
    (await store.list({ sort: { by: 'year', descending }, limit: 10 })).entries.map(({ year }) => year);
  expect(await years(false)).toEqual([2019, 2020, 2020, 2021, undefined]);
  expect(await years(true)).toEqual([2021, 2020, 2020, 2019, undefined]);
  const { entries } = await store.list({ sort: { by: 'state', descending: false }, limit: 10 });
  expect(entries.map(({ verdict }) => verdict.state)).toEqual(['problems', 'clean', 'clean', 'clean', 'notAudited']);
  const issuers = (await store.list({ sort: { by: 'issuer', descending: false }, limit: 10 })).entries.map(
    ({ issuer }) => issuer,
  );
  expect(issuers.at(0)).toBe('贵阳市科技局');
});

test('pages do not overlap', async () => {
  const store = await library();
  const page = async (offset: number) => (await store.list({ offset, limit: 2 })).entries.map(({ key }) => key);
  const keys = [...(await page(0)), ...(await page(2)), ...(await page(4))];
  expect(new Set(keys).size).toBe(5);
});

test('thousands of rows stay quick', async () => {
  const store = await freshStore();
  const small = sample();
  small.report!.figures = [];
  const lines = Array.from({ length: 3000 }, (_, index) => {
    const document = structuredClone(small);
    document.page.url = `https://a.gov.cn/${index}`;
    Object.assign(document.report!, { issuer: `机关${index % 300}`, year: 2015 + (index % 10) });
    return JSON.stringify(document);
  });
  expect(await store.importAll(lines.join('\n'))).toMatchObject({ added: 3000, bad: [], stopped: null });
  const start = process.cpuUsage();
  expect((await store.list({ issuer: '机关7', limit: 50 })).total).toBe(10);
  expect((await store.list({ text: '机关29', sort: { by: 'issuer', descending: false }, limit: 50 })).total).toBe(110);
  // What the process computed: what else the machine does is not in it.
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2000);
});
