import { expect, test } from 'vitest';
import { type Followed, followList, goesOn, MOST_ADDRESSES } from '../../../lib/library/batch/follow-list';
import type { ListPage } from '../../../lib/library/batch/next-page';
import { PageFailure } from '../../../lib/library/batch/result';

const HOST = 'http://www.county.gov.cn';
const address = (n: number) => `${HOST}/nb/index_${n}.html`;
const report = (n: number) => `${HOST}/nb/report-${n}.html`;

/** The n-th page of an endless list, with these reports. */
const pageOf = (n: number, reports: number[]): ListPage => ({
  url: address(n),
  links: reports.map((id) => ({ url: report(id), text: `某局2023年政府信息公开工作年度报告${id}` })),
  nexts: [[address(n + 1)]],
});

function follow(read: (url: string) => Promise<ListPage> | ListPage, first = pageOf(1, [1])) {
  const abort = new AbortController();
  const told: Followed[] = [];
  const rests: string[] = [];
  const ended = followList(first, {
    read: (url) => Promise.resolve(url).then(read),
    rest: async () => void rests.push(told.at(-1)?.addresses.at(-1) ?? ''),
    onProgress: (now) => told.push(now),
    signal: abort.signal,
  });
  return { ended, told, rests, abort };
}
const number = (url: string) => Number(/_(\d+)/.exec(url)?.[1]);

test('each page is read once, with a rest after each, and what it names is added once', async () => {
  const { ended, told, rests } = follow((url) =>
    number(url) === 2 ? pageOf(2, [1, 2]) : { ...pageOf(3, [3]), nexts: [[address(1)]] },
  );
  expect(await ended).toEqual({ addresses: [report(1), report(2), report(3)], pages: 3, end: 'last' });
  expect(told.map(({ pages }) => pages)).toEqual([1, 2, 2, 3]);
  expect(rests).toEqual([report(2), report(3)]);
});

test('a list of one page asks for nothing', async () => {
  const first = { ...pageOf(1, [1]), nexts: [[address(1)]] };
  expect(goesOn(first)).toBe(false);
  expect(goesOn(pageOf(1, []))).toBe(true);
  const { ended, told } = follow(() => Promise.reject(new Error('asked')), first);
  expect(await ended).toEqual({ addresses: [report(1)], pages: 1, end: 'last' });
  expect(told).toEqual([]);
});

test('an endless list ends after 20 pages', async () => {
  const followed = await follow((url) => pageOf(number(url), [number(url)])).ended;
  expect([followed.pages, followed.addresses.length, followed.end]).toEqual([20, 20, 'pages']);
});

test('no more than 500 addresses are taken', async () => {
  const many = (n: number) => Array.from({ length: 200 }, (_, i) => n * 200 + i);
  const followed = await follow((url) => pageOf(number(url), many(number(url))), pageOf(1, many(1))).ended;
  expect([followed.pages, followed.addresses.length, followed.end]).toEqual([3, 500, 'addresses']);
});

test('a page that fails ends it; what was found before stays', async () => {
  const { ended } = follow(() => Promise.reject(new PageFailure('status', '404')));
  expect(await ended).toEqual({
    addresses: [report(1)],
    pages: 1,
    end: 'failed',
    failure: { kind: 'status', detail: '404' },
  });
});

test('a page that led to another host ends it, and nothing of it is taken', async () => {
  const { ended } = follow(() => ({ ...pageOf(2, [2]), url: 'http://login.gov.cn/' }));
  expect(await ended).toEqual({ addresses: [report(1)], pages: 1, end: 'away' });
});

test('it can be stopped while a page is read', async () => {
  const running = follow(() => {
    running.abort.abort();
    throw new Error('aborted');
  });
  expect(await running.ended).toEqual({ addresses: [report(1)], pages: 1, end: 'stopped' });
});

test('long titles of a later page are no reports where the first page names its own', async () => {
  const other = { url: `${HOST}/news.html`, text: '关于召开全县春季农业生产工作会议的通知' };
  const { ended } = follow(() => ({ ...pageOf(2, []), links: [other], nexts: [] }));
  expect((await ended).addresses).toEqual([report(1)]);
});

test('a list that names more reports than are taken says so; one that names as many does not', async () => {
  const first = (count: number): ListPage => ({
    ...pageOf(
      1,
      Array.from({ length: count }, (_, id) => id),
    ),
    nexts: [[address(1)]],
  });
  const ended = async (count: number) => {
    const { addresses, end } = await follow(() => Promise.reject(new Error('asked')), first(count)).ended;
    return [addresses.length, end];
  };
  expect(await ended(MOST_ADDRESSES)).toEqual([500, 'last']);
  expect(await ended(MOST_ADDRESSES + 1)).toEqual([500, 'addresses']);
});
