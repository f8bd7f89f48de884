import { hostAfter, nextTurn, withItem, withoutFailing } from './queue';
import { putOff, withRests } from './rests';
import { failureOf, PageFailure } from './result';
import type { Batch, HostState, Item, PageResult } from './types';

export interface RunnerOptions {
  batch: Batch;
  /** Reads, audits and saves one page. */
  work(url: string, signal: AbortSignal): Promise<PageResult>;
  /** Keeps the items that changed, before anything more is asked for. Its failure pauses the queue. */
  keep(batch: Batch, changed: Item[]): Promise<void>;
  /** Hears of every change. */
  onChange(batch: Batch): void;
  /** Hears that the queue had to pause, because what was done could not be kept. */
  onFault(error: unknown): void;
  /** Calls back after so many milliseconds; gives what cancels it. */
  later?(callback: () => void, milliseconds: number): () => void;
  now?(): number;
}

const timer: NonNullable<RunnerOptions['later']> = (callback, milliseconds) => {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
};

/** Works through a queue, politely; all that must outlive it is handed to `keep`. */
export class Runner {
  private batch: Batch;
  private readonly hosts = new Map<string, HostState>();
  private readonly abort = new AbortController();
  private cancelTimer = () => {};

  constructor(private readonly options: RunnerOptions) {
    this.batch = options.batch;
  }

  /** Starts what may be started now, and sees to it that the rest follows. */
  readonly turn = (): void => {
    if (this.abort.signal.aborted) return;
    this.cancelTimer();
    const { start, wait } = nextTurn(this.batch, this.hosts, this.now());
    if (wait !== null) this.cancelTimer = (this.options.later ?? timer)(this.turn, wait);
    if (start.length === 0) return;
    const running = start.map((item): Item => ({ ...item, state: 'running' }));
    for (const item of running) this.change(withItem(this.batch, item));
    for (const item of running) void this.run(item);
    this.turn();
  };

  /** Takes up a queue that was changed from outside: paused, resumed, longer, another delay. */
  update(change: (batch: Batch) => Batch, retry = false): void {
    if (retry) for (const [name, host] of this.hosts) this.hosts.set(name, { ...host, errors: 0 });
    this.change(change(this.batch));
    this.turn();
  }

  /** Ends the work at once; what was running stays so and is resumed another time. */
  stop(): void {
    this.abort.abort();
    this.cancelTimer();
  }

  private async run(item: Item): Promise<void> {
    const { signal } = this.abort;
    let [ended, wait]: [Item, number | undefined] = [item, undefined];
    try {
      ended = { ...item, state: 'done', result: await this.options.work(item.url, signal) };
    } catch (error) {
      wait = error instanceof PageFailure ? error.after : undefined;
      ended = putOff(item, error) ?? { ...item, state: 'failed', failure: failureOf(error) };
    }
    if (signal.aborted) return;
    const now = this.now();
    const host = hostAfter(this.hosts.get(item.host), ended, now);
    this.hosts.set(item.host, host);
    const before = this.batch;
    const after = withRests(withoutFailing(withItem(before, ended), item.host, host), ended, now, wait);
    this.change(after);
    const changed = after.items.filter((other, index) => other !== before.items[index]);
    try {
      await this.options.keep(after, changed);
    } catch (error) {
      this.change({ ...this.batch, paused: true });
      this.options.onFault(error);
    }
    this.turn();
  }

  private change(batch: Batch): void {
    this.batch = batch;
    this.options.onChange(batch);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
