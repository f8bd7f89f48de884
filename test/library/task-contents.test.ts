import { expect, test } from 'vitest';
import type { Store } from '../../lib/library';
import { contentsOf } from '../../lib/library/task-contents';
import { StoreError } from '../../lib/model/store-error';
import { sample } from '../export/sample';

const KEYS = ['https://a.gov.cn/', 'https://b.gov.cn/', 'https://c.gov.cn/'];
const task = { pages: KEYS.map((key) => ({ key })) } as unknown as Parameters<typeof contentsOf>[1];
const [A, C] = [sample({ url: KEYS[0] ?? null }), sample({ url: KEYS[2] ?? null, year: 2021 })];
const dismissal = { subject: KEYS[0], rule: 'totals.row', place: '0', reason: '口径', on: '2026-02-01' };

/** A library that has what it has, and of which the second page cannot be read. */
const storeOf = (fault: unknown): Store =>
  ({
    get: async (key: string) => {
      if (key === KEYS[1]) throw fault;
      const document = [A, C].find(({ page }) => page.url === key);
      return document ? { document } : null;
    },
    dismissals: { of: async (document: unknown) => (document === A ? [dismissal] : []) },
  }) as unknown as Store;

test('a task has the audits of its pages, with what was set aside of them; one that is damaged counts as none', async () => {
  expect(await contentsOf(storeOf(new StoreError('corrupt')), task)).toEqual({
    documents: new Map([
      [KEYS[0], A],
      [KEYS[2], C],
    ]),
    dismissals: [dismissal],
  });
});

test.each([new StoreError('newer'), new Error('corrupt')])('any other fault is told: %s', async (fault) => {
  await expect(contentsOf(storeOf(fault), task)).rejects.toBe(fault);
});
