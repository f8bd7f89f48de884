import { newBatch, retried, withAddresses } from './queue';
import { Runner, type RunnerOptions } from './runner';
import type { SavedBatch } from './saved-batch';
import { isOver } from './summary';
import type { Batch } from './types';

export interface QueueState {
  /** Null if there is no queue. */
  batch: Batch | null;
  /** The error that made the queue pause; null if there is none. */
  fault: unknown;
  /** Another tab is working through the queue. */
  elsewhere: boolean;
}

/** The queue as a view knows it. */
export interface Queue {
  readonly state: QueueState;
  /** Calls the listener on every change; returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void;
  /**
   * @param delay milliseconds between two pages of a host
   * @param again whether addresses that were read already are read again
   */
  add(urls: string[], delay: number, again?: boolean): Promise<void>;
  pause(): void;
  resume(): void;
  retry(): void;
  /** Deletes the queue; the audits stay in the library. */
  clear(): Promise<void>;
}

/** Addresses that are to be read. */
export interface Wanted {
  urls: string[];
  delay: number;
  again: boolean;
}

/**
 * Lets only one of several tabs work at a time. Resolves to false if another tab holds the lock; otherwise the lock is
 * held until the page closes.
 */
export type Lock = () => Promise<boolean>;

/** Runs the saved queue in this page. */
export class QueueController implements Queue {
  state: QueueState = { batch: null, fault: null, elsewhere: false };
  private runner: Runner | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly saved: SavedBatch,
    private readonly work: RunnerOptions['work'],
    private readonly lock: Lock,
    private readonly later?: RunnerOptions['later'],
    /** Passes new addresses on to the tab that works through the queue. */
    private readonly pass: (wanted: Wanted) => void = () => undefined,
  ) {}

  /** Resumes the queue as it was when the page was last closed. */
  async open(): Promise<void> {
    if (!(await this.lock())) return this.set({ elsewhere: true, batch: await this.saved.load() });
    const batch = await this.saved.load();
    if (batch) this.run(batch);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async add(urls: string[], delay: number, again = false): Promise<void> {
    if (this.state.elsewhere) return this.pass({ urls, delay, again });
    const { batch } = this.state;
    const next = batch ? { ...withAddresses(batch, urls, again), delay, paused: false } : newBatch(urls, delay);
    // Saved before work begins, so that an accepted address is never lost.
    await this.saved.replace(next);
    this.set({ fault: null });
    if (this.runner) this.runner.update((now) => ({ ...withAddresses(now, urls, again), delay, paused: false }));
    else this.run(next);
  }

  pause = (): void => this.change((batch) => ({ ...batch, paused: true }));
  resume = (): void => this.change((batch) => ({ ...batch, paused: false }));
  retry = (): void => this.change((batch) => ({ ...retried(batch), paused: false }), true);

  async clear(): Promise<void> {
    this.runner?.stop();
    this.runner = null;
    this.set({ batch: null, fault: null });
    await this.saved.clear();
  }

  private run(batch: Batch): void {
    this.runner = new Runner({
      batch,
      work: this.work,
      later: this.later,
      keep: (now, changed) => this.saved.keep(now, changed),
      onChange: (now) => this.set({ batch: now }),
      onFault: (fault) => this.set({ fault }),
    });
    this.set({ batch });
    if (!isOver(batch)) this.runner.turn();
  }

  private change(change: (batch: Batch) => Batch, retry = false): void {
    if (!this.runner || !this.state.batch) return;
    this.set({ fault: null });
    const before = this.state.batch;
    const after = change(before);
    const changed = after.items.filter((item, index) => item !== before.items[index]);
    this.saved.keep(after, changed).catch((fault) => this.set({ fault }));
    this.runner.update(change, retry);
  }

  private set(state: Partial<QueueState>): void {
    this.state = { ...this.state, ...state };
    for (const listener of this.listeners) listener();
  }
}
