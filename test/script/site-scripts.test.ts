import { expect, test, vi } from 'vitest';

const kept: Record<string, unknown> = {};
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: kept[key] }),
        set: async (items: object) => void Object.assign(kept, structuredClone(items)),
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => {},
    },
  },
}));

/** The lock of a browser: one holder at a time, in the order they asked. */
let held: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) => {
      held = held.then(work);
      return held;
    },
  },
});

test('of two windows that remember a site at once neither is lost', async () => {
  const { remember, remembered } = await import('../../entrypoints/shared/site-scripts');
  await Promise.all([remember('a.gov.cn', 'tw'), remember('b.gov.cn', 's')]);
  expect(await remembered()).toEqual({ 'a.gov.cn': 'tw', 'b.gov.cn': 's' });
  await Promise.all([remember('a.gov.cn', null), remember('c.gov.cn', 'hk')]).catch(() => {});
  expect(await remembered()).toEqual({ 'b.gov.cn': 's', 'c.gov.cn': 'hk' });
});
