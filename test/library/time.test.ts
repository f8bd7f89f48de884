import { expect, test } from 'vitest';
import { timeOf } from '../../lib/library/time';

test.each([
  ['2026-02-01', '2026-02-01T00:00:00.000Z'],
  ['2026-02-01T08:30Z', '2026-02-01T08:30:00.000Z'],
  ['2026-02-01T08:30:15.25+08:00', '2026-02-01T00:30:15.250Z'],
  ['2026-02-01T00:30:15-05:30', '2026-02-01T06:00:15.000Z'],
  ['1990-01-01', '1990-01-01T00:00:00.000Z'],
  ['1989-12-31T23:59:59Z', null],
  // Without a zone nobody knows when it was.
  ['2026-02-01T08:30', null],
  ['2026-02-30T25:00Z', null],
  ['2026-2-1', null],
  [' 2026-02-01', null],
  ['2026-02-01 ', null],
  ['yesterday', null],
])('%s is %s', (said, time) => expect(timeOf(said)).toBe(time));
