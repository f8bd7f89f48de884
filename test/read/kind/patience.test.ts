// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import detector from '../../../entrypoints/detect.content';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn(async () => undefined) }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'lens', sendMessage } } }));

const MINUTE = 60_000;
const REPORT = '青禾县2024年政府信息公开工作年度报告';

const start = (): void => void detector.main(undefined as never);
/** Turns the page into a report, which triggers mutation observers. */
const fill = (): void => {
  document.title = REPORT;
  document.body.append(document.createElement('p'));
};

beforeEach(() => {
  vi.useFakeTimers();
  document.title = '通知公告';
  document.body.replaceChildren('列表');
  history.replaceState(null, '', '/list');
});
afterEach(() => {
  vi.useRealTimers();
  sendMessage.mockClear();
});

test('a page that fills itself in time is told', async () => {
  start();
  await vi.advanceTimersByTimeAsync(20_000);
  fill();
  await vi.advanceTimersByTimeAsync(2000);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

test('one that does so after a minute is left alone, unless its address is another by then', async () => {
  start();
  await vi.advanceTimersByTimeAsync(MINUTE);
  fill();
  await vi.advanceTimersByTimeAsync(2000);
  expect(sendMessage).not.toHaveBeenCalled();
  history.pushState(null, '', '/report');
  dispatchEvent(new PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(sendMessage).toHaveBeenCalledWith({ type: 'detected' });
});
