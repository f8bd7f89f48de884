import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../lib/library';

let count = 0;

/** A name that no other test has. */
export function freshName(): string {
  count += 1;
  return `test-${count}`;
}

/** An empty library, closed when the test ends. */
export async function freshStore(name = freshName()): Promise<Store> {
  const store = await openStore(name);
  onTestFinished(() => store.close());
  return store;
}
