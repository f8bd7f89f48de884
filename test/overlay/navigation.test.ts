// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onMove } from '../../lib/overlay/navigation';

let over: AbortController;
const act = vi.fn();

beforeEach(() => {
  history.replaceState(null, '', '/list');
  over = new AbortController();
  act.mockReset();
});
afterEach(() => {
  over.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'navigation');
});

test('an address that a script put in place is noticed when asked for, once', () => {
  const ask = onMove(over.signal, act);
  ask();
  expect(act).not.toHaveBeenCalled();
  history.pushState(null, '', '/report');
  ask();
  ask();
  expect(act).toHaveBeenCalledTimes(1);
});

test.each(['popstate', 'hashchange'])('%s tells of another address, and is nothing where it is the same', (type) => {
  onMove(over.signal, act);
  dispatchEvent(new Event(type));
  expect(act).not.toHaveBeenCalled();
  history.replaceState(null, '', '/report#two');
  dispatchEvent(new Event(type));
  expect(act).toHaveBeenCalledTimes(1);
});

test('where the browser tells of all that scripts do to the history, that is heard, once the address has changed', () => {
  vi.useFakeTimers();
  const navigation = new EventTarget();
  Object.assign(window, { navigation });
  onMove(over.signal, act);
  navigation.dispatchEvent(new Event('currententrychange'));
  history.pushState(null, '', '/report');
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
});

test('after the end nothing is heard', () => {
  onMove(over.signal, act);
  over.abort();
  history.pushState(null, '', '/report');
  dispatchEvent(new Event('popstate'));
  expect(act).not.toHaveBeenCalled();
});
