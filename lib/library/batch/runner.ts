import { hostAfter, nextTurn, withItem, withoutFailing } from './queue';
import { putOff, withRests } from './rests';
import { failureOf, PageFailure } from './result';
import type { Batch, HostState, Item, PageResult } from './types';

export interface RunnerOptions {
  batch: Batch;
  /** Reads, audits and saves one page. */
  work(url: string, signal: AbortSignal): Promise<PageResult>;
  /** Saves the items that changed, before anything else is requested. If it fails, the queue pauses. */
  keep(batch: Batch, changed: Item[]): Promise<void>;
  /** Called on every change. */
  onChange(batch: Batch): void;
  /** Called when the queue had to pause because results could not be saved. */
  onFault(error: unknown): void;
  /** Calls back after so many milliseconds; returns a function that cancels it. */
  later?(callback: () => void, milliseconds: number): () => void;
  now?(): number;
}

const timer: NonNullable<RunnerOptions['later']> = (callback, milliseconds) => {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
};

/** Works through a queue, with a rest between pages of a host; whatever must outlive it is passed to `keep`. */
export class Runner {
  private batch: Batch;
  private readonly hosts = new Map<string, HostState>();
  private readonly abort = new AbortController();
  private cancelTimer = () => {};

  constructor(private readonly options: RunnerOptions) {
    this.batch = options.batch;
  }

  /** Starts the pages that may start now, and schedules the rest. */
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

  /** Applies a change from outside: paused, resumed, more addresses, another delay. */
  update(change: (batch: Batch) => Batch, retry = false): void {
    if (retry) for (const [name, host] of this.hosts) this.hosts.set(name, { ...host, errors: 0 });
    this.change(change(this.batch));
    this.turn();
  }

  /** Stops at once; pages that were running keep that state and are read again on resuming. */
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
