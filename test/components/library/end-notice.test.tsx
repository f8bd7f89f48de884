// @vitest-environment window
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Watched } from '../../../components/library/hooks';
import { useEndNotice } from '../../../components/library/use-end-notice';
import type { QueueState } from '../../../lib/library/batch/controller';
import { newBatch } from '../../../lib/library/batch/queue';
import type { ItemState } from '../../../lib/library/batch/types';
import { eventually } from '../../eventually';

let listeners: Set<() => void>;
let queue: Watched<QueueState> & { state: QueueState };
let focus: ReturnType<typeof vi.spyOn>;

const IDLE: QueueState = { batch: null, fault: null, elsewhere: false };
/** The queue with one page in such a state. */
const come = (state: ItemState | null): void => {
  const batch = newBatch(['http://www.qinghe.gov.cn/a.html']);
  queue.state =
    state === null ? IDLE : { ...IDLE, batch: { ...batch, items: batch.items.map((item) => ({ ...item, state })) } };
  for (const listener of listeners) listener();
};
function Shown() {
  return <p>{useEndNotice(queue) ? 'ended' : ''}</p>;
}
const says = (wanted: string) => eventually(() => expect(document.body.textContent).toBe(wanted));

beforeEach(async () => {
  listeners = new Set();
  queue = {
    state: IDLE,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  render(<Shown />, document.body);
  await eventually(() => expect(listeners.size).toBe(1));
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

test('that the queue has ended is said while nobody looks, until somebody does', async () => {
  come('waiting');
  come('running');
  come('done');
  await says('ended');
  focus.mockReturnValue(true);
  dispatchEvent(new Event('focus'));
  await says('');
});

test('whoever looks sees it anyway', async () => {
  focus.mockReturnValue(true);
  come('running');
  come('done');
  focus.mockReturnValue(false);
  come('done');
  await says('');
});

test('of pages that failed it is an end too; a queue that goes on or is cleared has none', async () => {
  come('running');
  come('failed');
  await says('ended');
  come('waiting');
  await says('');
  come(null);
  await says('');
});

test('a queue that had ended before is no news', async () => {
  render(null, document.body);
  come('done');
  render(<Shown />, document.body);
  await eventually(() => expect(listeners.size).toBe(1));
  come('done');
  await says('');
});
