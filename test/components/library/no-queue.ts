import type { Queue } from '../../../lib/library/batch/controller';

/** A queue that has nothing, and in which nothing ever changes. */
export const NO_QUEUE = {
  state: { batch: null, fault: null, elsewhere: false },
  subscribe: () => () => undefined,
} as unknown as Queue;
