import { expect, test } from 'vitest';
import { DEFAULT_PLACEMENT, type Placement, placementOn, withPlacement } from '../../lib/overlay/placement';

const SITE = 'www.a.gov.cn';
const MOVED: Placement = { side: 'start', width: 520, tab: { side: 'start', top: 70, isAway: true } };

test('what was kept of a site is found again, and of others only the width', () => {
  const stored = withPlacement(undefined, SITE, MOVED);
  expect(placementOn(SITE, stored)).toEqual(MOVED);
  expect(placementOn('www.b.gov.cn', stored)).toEqual({ ...DEFAULT_PLACEMENT, width: 520 });
});

test('a site where all is as it comes is not kept', () => {
  const stored = withPlacement(withPlacement(undefined, SITE, MOVED), SITE, { ...DEFAULT_PLACEMENT, width: 520 });
  expect(stored).toEqual({ width: 520, sites: {} });
});

test('of more than two hundred sites the longest unused are forgotten', () => {
  let stored: unknown;
  for (let i = 0; i < 201; i++) stored = withPlacement(stored, `www.${i}.gov.cn`, MOVED);
  stored = withPlacement(stored, 'www.1.gov.cn', MOVED);
  expect(placementOn('www.0.gov.cn', stored).side).toBe('end');
  expect(placementOn('www.1.gov.cn', stored).side).toBe('start');
  stored = withPlacement(stored, 'www.201.gov.cn', MOVED);
  expect(placementOn('www.2.gov.cn', stored).side).toBe('end');
  expect(placementOn('www.1.gov.cn', stored).side).toBe('start');
});

test.each([
  null,
  'start',
  { width: 'wide', sites: 3 },
  { sites: { [SITE]: { side: 'left', tab: { top: Number.NaN, isAway: 1 } } } },
  { sites: [] },
])('what was stored by whomever is a placement all the same: %j', (stored) => {
  expect(placementOn(SITE, stored)).toEqual(DEFAULT_PLACEMENT);
  expect(placementOn('constructor', stored)).toEqual(DEFAULT_PLACEMENT);
});

test('nothing goes where nobody reaches it', () => {
  const kept = (width: number, top: number) => placementOn(SITE, { width, sites: { [SITE]: { tab: { top } } } });
  expect([kept(10, -5).width, kept(10, -5).tab.top]).toEqual([300, 2]);
  expect([kept(5000, 99).width, kept(5000, 99).tab.top]).toEqual([900, 85]);
});
