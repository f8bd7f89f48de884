import { expect, test } from 'vitest';
import { DETECTED, isDetected } from '../../lib/messaging/detected';
import { parseMessage } from '../../lib/messaging/messages';

test("the detector's message is known without a schema, and is the one that the schema has", () => {
  expect(isDetected(structuredClone(DETECTED))).toBe(true);
  expect(parseMessage(DETECTED)).toEqual(DETECTED);
});

test.each([null, undefined, 'detected', 0, [], {}, { type: 'audited' }, { type: ['detected'] }])('%j is not', (value) =>
  expect(isDetected(value)).toBe(false),
);
