import { vi } from 'vitest';
import { PATIENCE } from './patience';

/** Waits until assertions hold that take more than one value; `expect.poll` waits as long for those that take one. */
export const eventually = <T>(assert: () => T | Promise<T>): Promise<T> => vi.waitFor(assert, { timeout: PATIENCE });
