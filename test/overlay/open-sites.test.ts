import { beforeEach, expect, test, vi } from 'vitest';
import { rememberOpen, wasOpen } from '../../entrypoints/lens.content/open-sites';

const { kept, extension } = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  extension: { inIncognitoContext: false },
}));

vi.mock('wxt/browser', () => ({
  browser: {
    extension,
    storage: {
      local: {
        get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
        set: async (values: object) => void Object.assign(kept, values),
      },
    },
  },
}));

beforeEach(() => {
  for (const key of Object.keys(kept)) delete kept[key];
  extension.inIncognitoContext = false;
  vi.stubGlobal('location', { host: 'www.county.gov.cn' });
});

test('a site is remembered while its panel is open, and no longer', async () => {
  await rememberOpen(true);
  expect(kept).toEqual({ openOn: ['www.county.gov.cn'] });
  expect(await wasOpen()).toBe(true);
  await rememberOpen(false);
  expect(kept).toEqual({ openOn: [] });
});

test('of a private window nothing is remembered', async () => {
  extension.inIncognitoContext = true;
  await rememberOpen(true);
  await rememberOpen(false);
  expect(kept).toEqual({});
});

test('what was stored by whomever is no list of sites', async () => {
  Object.assign(kept, { openOn: { length: 3 } });
  expect(await wasOpen()).toBe(false);
});
