import { beforeEach, expect, test, vi } from 'vitest';
import { rememberOfSite } from '../../entrypoints/background/remember';
import { placementHere, wasOpen } from '../../entrypoints/lens.content/remembered';
import { DEFAULT_PLACEMENT, type Placement } from '../../lib/overlay/placement';

const { kept } = vi.hoisted(() => ({ kept: {} as Record<string, unknown> }));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
        set: async (values: object) => void Object.assign(kept, values),
      },
    },
  },
}));

const HOST = 'www.county.gov.cn';
const open = (isOpen: boolean, host = HOST) => rememberOfSite({ type: 'remember', isOpen }, `http://${host}/1.html`);
const place = (placement: Placement, host = HOST) => rememberOfSite({ type: 'place', placement }, `https://${host}/`);

beforeEach(() => {
  for (const key of Object.keys(kept)) delete kept[key];
  vi.stubGlobal('location', { host: HOST });
  // As browsers have them: one holder of a name at a time, in the order of asking.
  const turns = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const done = (turns.get(name) ?? Promise.resolve()).then(work);
    turns.set(name, done);
    return done;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

test('a site is remembered while its panel is open, and no longer', async () => {
  await open(true);
  expect(kept).toEqual({ openOn: [HOST] });
  expect(await wasOpen()).toBe(true);
  await open(false);
  expect(kept).toEqual({ openOn: [] });
});

test('of sites that are opened and closed at one moment none is lost', async () => {
  const hosts = Array.from({ length: 20 }, (_, n) => `www.county-${n}.gov.cn`);
  await Promise.all(hosts.flatMap((host) => [open(true, host), place({ ...DEFAULT_PLACEMENT, side: 'start' }, host)]));
  expect(kept.openOn).toEqual(hosts);
  expect(Object.keys((kept.placement as { sites: object }).sites)).toEqual(hosts);
  await Promise.all(hosts.slice(1).map((host) => open(false, host)));
  expect(kept.openOn).toEqual(hosts.slice(0, 1));
});

test('of two hundred sites the last is remembered in the place of the first, and who sends no address is none', async () => {
  for (let n = 0; n <= 200; n++) await open(true, `${n}.gov.cn`);
  expect(kept.openOn).toHaveLength(200);
  expect((kept.openOn as string[])[0]).toBe('1.gov.cn');
  await rememberOfSite({ type: 'remember', isOpen: true }, undefined);
  expect(kept.openOn).toHaveLength(200);
});

test('where the overlay was moved to is remembered for the site, its width for all', async () => {
  const placement = { side: 'start', width: 500, tab: { side: 'start', top: 60, isAway: true } } as const;
  await place(placement);
  expect(await placementHere()).toEqual(placement);
  vi.stubGlobal('location', { host: 'www.other.gov.cn' });
  expect(await placementHere()).toEqual({ ...DEFAULT_PLACEMENT, width: 500 });
});

test('what was stored by whomever is no list of sites', async () => {
  Object.assign(kept, { openOn: { length: 3 } });
  expect(await wasOpen()).toBe(false);
});
