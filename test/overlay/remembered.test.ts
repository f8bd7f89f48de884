import { beforeEach, expect, test, vi } from 'vitest';
import { placementHere, rememberOpen, rememberPlacement, wasOpen } from '../../entrypoints/lens.content/remembered';
import { DEFAULT_PLACEMENT } from '../../lib/overlay/placement';

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
  await rememberPlacement({ ...DEFAULT_PLACEMENT, side: 'start' });
  expect(kept).toEqual({});
});

test('where the overlay was moved to is remembered for the site, its width for all', async () => {
  const placement = { side: 'start', width: 500, tab: { side: 'start', top: 60, isAway: true } } as const;
  await rememberPlacement(placement);
  expect(await placementHere()).toEqual(placement);
  vi.stubGlobal('location', { host: 'www.other.gov.cn' });
  expect(await placementHere()).toEqual({ ...DEFAULT_PLACEMENT, width: 500 });
});

test('what was stored by whomever is no list of sites', async () => {
  Object.assign(kept, { openOn: { length: 3 } });
  expect(await wasOpen()).toBe(false);
});
