import { expect, test } from 'vitest';
import { guarded, isUnreadable, StoreError, type StoreFault } from '../../lib/model/store-error';

/** What comes of a database that fails so. */
const failing = (cause: unknown): Promise<unknown> =>
  guarded(() => Promise.reject(cause)).catch((error: unknown) => error);
const named = (name: string, message = 'what the browser says'): Error => Object.assign(new Error(message), { name });

test.each<[string, StoreFault]>([
  ['QuotaExceededError', 'full'],
  ['AbortError', 'full'],
  ['VersionError', 'newer'],
  ['InvalidStateError', 'closed'],
  ['TransactionInactiveError', 'closed'],
  ['NotFoundError', 'corrupt'],
  ['NotReadableError', 'corrupt'],
  ['DataError', 'corrupt'],
  ['DataCloneError', 'corrupt'],
  ['UnknownError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['InvalidAccessError', 'unavailable'],
])('%s of the database is the fault “%s”, with what the browser said', async (name, fault) => {
  for (const cause of [named(name), new DOMException('what the browser says', name)]) {
    const error = await failing(cause);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ name: 'StoreError', fault, cause, message: `${fault}: what the browser says` });
  }
});

test('Chromium tells a full disk from other trouble by its message alone', async () => {
  const full = 'Internal error opening backing store: FILE_ERROR_NO_SPACE';
  expect(await failing(named('UnknownError', full))).toMatchObject({ fault: 'full' });
  expect(await failing(named('SyntaxError', full))).toMatchObject({ name: 'SyntaxError' });
});

test('what is no fault of the database passes as it is, and so does a fault that is told already', async () => {
  const told = new StoreError('newer', { cause: named('VersionError') });
  for (const cause of [named('TypeError'), told, 'a word', { name: 'DataError' }])
    expect(await failing(cause)).toBe(cause);
  expect(told.message).toBe('newer');
  expect(await guarded(async () => 7)).toBe(7);
});

test('what is corrupt or of a newer version cannot be read, now or later', () => {
  const faults: StoreFault[] = ['full', 'corrupt', 'newer', 'closed', 'unavailable'];
  expect(faults.filter((fault) => isUnreadable(new StoreError(fault)))).toEqual(['corrupt', 'newer']);
  expect(isUnreadable({ fault: 'corrupt' })).toBe(false);
});
