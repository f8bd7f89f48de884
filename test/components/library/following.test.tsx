// @vitest-environment window
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BatchInput } from '../../../components/library/BatchInput';
import type { Services } from '../../../components/library/services';
import { LanguageContext } from '../../../components/shared/language';
import type { ListPage } from '../../../lib/library/batch/next-page';
import { PageFailure } from '../../../lib/library/batch/result';
import { eventually } from '../../eventually';

const HOST = 'http://www.county.gov.cn';
const pageOf = (n: number, last: number): ListPage => ({
  url: `${HOST}/nb/index_${n}.html`,
  links: [{ url: `${HOST}/nb/${n}.html`, text: `${2019 + n}年政府信息公开工作年度报告` }],
  nexts: n < last ? [[`${HOST}/nb/index_${n + 1}.html`]] : [],
});
const readOf = (last: number) => async (address: string) => pageOf(Number(/_(\d+)/.exec(address)?.[1]), last);

let isAllowed: boolean;
let readList: Services['readList'];
const add = vi.fn().mockResolvedValue(undefined);
const allow = vi.fn().mockResolvedValue(true);

/** The list of addresses, filled from a list of so many pages, its work begun at once. */
function show(last: number, first = pageOf(1, last)) {
  const services = {
    listIn: async () => first,
    readList: (address: string, signal: AbortSignal) => readList(address, signal),
    tabs: async () => [],
    hidesTabs: async () => false,
    allow,
    queue: { add },
    tasks: { isAllowed: async () => isAllowed },
  } as unknown as Services;
  render(
    <LanguageContext.Provider value="zh-CN">
      <BatchInput tab={7} services={services} hasQueue={false} atOnce />
    </LanguageContext.Provider>,
    document.body,
  );
}

const status = () => document.querySelector('.following [role=status]')?.textContent ?? '';
const says = (words: string) => eventually(() => expect(document.body.textContent).toContain(words));
const addresses = () => document.querySelector('textarea')?.value.split('\n').length;
const start = () => document.querySelector<HTMLButtonElement>('.start .primary');

beforeEach(() => {
  // No rest between pages.
  vi.stubGlobal('setTimeout', (callback: () => void) => queueMicrotask(callback));
  isAllowed = true;
  readList = readOf(3);
  add.mockClear();
  allow.mockClear();
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

test('a list is followed to its end, and its reports are begun with', async () => {
  show(3);
  await eventually(() => expect(add).toHaveBeenCalled());
  expect(add.mock.calls[0]?.[0]).toEqual([1, 2, 3].map((n) => `${HOST}/nb/${n}.html`));
  expect(status()).toBe('已查看 3 页，找到 3 份');
});

test('it says how far it is, and stops', async () => {
  const first = readOf(3);
  readList = (address, signal) =>
    address.includes('_2')
      ? first(address)
      : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  show(3);
  await says('已查看 2 页，找到 2 份');
  expect(start()?.disabled).toBe(true);
  document.querySelector<HTMLButtonElement>('.following button')?.click();
  await says('已停止，后面的页没有查看。');
  expect(document.querySelector('.following button')).toBeNull();
  await eventually(() => expect(addresses()).toBe(2));
  // Who stopped it decides what becomes of what was found.
  expect(add).not.toHaveBeenCalled();
  expect(start()?.disabled).toBe(false);
});

test('a page that fails is said with its reason, and nothing begins by itself', async () => {
  readList = async () => {
    throw new PageFailure('status', '404');
  };
  show(3);
  await says('第 2 页读取失败，后面的页没有查看：网站返回 404');
  expect(addresses()).toBe(1);
  expect(add).not.toHaveBeenCalled();
});

test('what is cut is said', async () => {
  readList = readOf(40);
  show(40);
  await says('最多查看 20 页，后面的页没有查看。');
  expect(status()).toContain('已查看 20 页，找到 20 份');
  await eventually(() => expect(addresses()).toBe(20));
});

test('a host that may not be read is asked for with the start, and then followed', async () => {
  isAllowed = false;
  show(3);
  await says('列表还有下一页，开始时一并查看。');
  expect(status()).toBe('');
  start()?.click();
  await eventually(() => expect(add).toHaveBeenCalled());
  expect(allow).toHaveBeenCalledWith(['www.county.gov.cn']);
  expect(add.mock.calls[0]?.[0]).toHaveLength(3);
});

test('a list whose first page names no report can be begun with too', async () => {
  isAllowed = false;
  readList = readOf(2);
  show(2, { ...pageOf(1, 2), links: [] });
  await says('列表还有下一页');
  start()?.click();
  await eventually(() => expect(add).toHaveBeenCalled());
  expect(add.mock.calls[0]?.[0]).toEqual([`${HOST}/nb/2.html`]);
});

test('who refuses gets nothing read', async () => {
  isAllowed = false;
  allow.mockResolvedValueOnce(false);
  readList = vi.fn();
  show(3);
  await says('列表还有下一页');
  start()?.click();
  await says('列表还有下一页');
  await eventually(() => expect(allow).toHaveBeenCalled());
  expect(readList).not.toHaveBeenCalled();
  expect(add).not.toHaveBeenCalled();
});
