import { Worker } from 'node:worker_threads';
import { type Answer, answerTo, type Job, reasonOf, type Settings, unread } from './answer';

/** Answers jobs, one or several at a time. */
export interface Pool {
  /** How many jobs to keep in progress. */
  readonly width: number;
  answer(job: Job): Promise<Answer>;
  end(): Promise<void>;
}

/**
 * Returns the pool for so many threads; for one, jobs run on the main thread.
 * @param entry the program itself, which workers are started with
 */
export const poolOf = (jobs: number, settings: Settings, entry: URL): Pool =>
  jobs === 1
    ? { width: 1, answer: (job) => answerTo(job, settings), end: async () => {} }
    : new Workers(jobs, settings, entry);

/** The data that a worker is started with. */
export interface WorkerData {
  auditsFor: Settings;
}

interface Waiting {
  job: Job;
  resolve(answer: Answer): void;
}

/** Worker threads that each answer one job at a time. A job that kills its worker is reported as unreadable. */
class Workers implements Pool {
  readonly width: number;
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Waiting>();
  private readonly queue: Waiting[] = [];

  constructor(
    private readonly jobs: number,
    private readonly settings: Settings,
    private readonly entry: URL,
  ) {
    this.width = 3 * jobs;
  }

  answer(job: Job): Promise<Answer> {
    return new Promise((resolve) => {
      this.queue.push({ job, resolve });
      this.next();
    });
  }

  async end(): Promise<void> {
    await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (!this.queue.length) return;
    const worker = this.idle.pop() ?? (this.busy.size < this.jobs ? this.start() : null);
    if (!worker) return;
    const waiting = this.queue.shift() as Waiting;
    this.busy.set(worker, waiting);
    const { job } = waiting;
    if ('source' in job) {
      // Only the page is sent, not the chunk of the file that it is a view of.
      const bytes = Uint8Array.from(job.source.bytes);
      worker.postMessage({ ...job, source: { ...job.source, bytes } }, [bytes.buffer]);
    } else worker.postMessage(job);
  }

  private start(): Worker {
    const worker = new Worker(this.entry, { workerData: { auditsFor: this.settings } satisfies WorkerData });
    worker.on('message', (answer: Answer) => {
      const { resolve } = this.busy.get(worker) as Waiting;
      this.busy.delete(worker);
      this.idle.push(worker);
      resolve(answer);
      this.next();
    });
    worker.on('error', (error) => {
      const waiting = this.busy.get(worker);
      this.busy.delete(worker);
      waiting?.resolve(unread(waiting.job, null, reasonOf(error), this.settings));
      this.next();
    });
    return worker;
  }
}

/** Yields the answers to jobs in the order of the jobs, with up to `pool.width` in progress. */
export async function* inOrder(jobs: AsyncIterable<Job>, pool: Pool): AsyncGenerator<{ job: Job; answer: Answer }> {
  const waiting: { job: Job; answer: Promise<Answer> }[] = [];
  const first = async () => {
    const { job, answer } = waiting.shift()!;
    return { job, answer: await answer };
  };
  for await (const job of jobs) {
    waiting.push({ job, answer: pool.answer(job) });
    if (waiting.length >= pool.width) yield await first();
  }
  while (waiting.length) yield await first();
}

/** Answers without their jobs. */
export async function* answersOf(answered: AsyncIterable<{ answer: Answer }>): AsyncGenerator<Answer> {
  for await (const { answer } of answered) yield answer;
}
