import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Step } from './sink';

/** Number of pages by outcome. */
export type Tally = Record<'failed' | 'undecided' | 'passed' | 'noReport' | 'unread', number>;

export const emptyTally = (): Tally => ({ failed: 0, undecided: 0, passed: 0, noReport: 0, unread: 0 });

interface Head {
  /** Identifies the run: a digest of its arguments and the tool's version. */
  run: string;
  /** When the run began (ISO, UTC): the capture time, in every part of the run, of pages that do not state one. */
  began: string;
}

interface Entry {
  /** Number of pages done, including those that could not be read. */
  done: number;
  tally: Tally;
  /**
   * A step of the sink, serialized by V8, since it holds numbers that JSON cannot write. Null in the last entry of a
   * run.
   */
  step: string | null;
}

/**
 * Records the progress of a run in a file. A line is added after what it records has been written. A line that was cut
 * off when the run was killed is ignored.
 */
export class Journal {
  private constructor(
    private readonly path: string,
    readonly began: Date,
    private readonly entries: Entry[],
    /** Whether the run is complete. */
    readonly isEnded: boolean,
  ) {}

  /**
   * Opens the journal of a run, or creates it.
   * @throws Error if the file is no journal, or that of another run
   */
  static open(path: string, run: string): Journal {
    const text = textIn(path);
    const end = text.lastIndexOf('\n') + 1;
    const [head, ...entries] = linesIn(text.slice(0, end)) as [Head | undefined, ...Entry[]];
    if (!head) {
      if (text) throw new Error('this is no journal of a run');
      const began = new Date();
      writeFileSync(path, `${JSON.stringify({ run, began: began.toISOString() } satisfies Head)}\n`);
      return new Journal(path, began, [], false);
    }
    if (!head.run || !head.began) throw new Error('this is no journal of a run');
    if (head.run !== run)
      throw new Error('this is the journal of another run: its arguments, or the version, were others');
    truncateSync(path, Buffer.byteLength(text.slice(0, end)));
    return new Journal(path, new Date(head.began), entries, entries.at(-1)?.step === null);
  }

  /** The progress of the run; null at its beginning. */
  get last(): Pick<Entry, 'done' | 'tally'> | null {
    return this.entries.at(-1) ?? null;
  }

  /** The steps so far, oldest first; null if there are none. */
  get steps(): Step[] | null {
    const steps = this.entries.flatMap(({ step }) => step ?? []);
    return steps.length ? steps.map((step) => deserialize(Buffer.from(step, 'base64'))) : null;
  }

  /** Records that so many pages are done. @param step null if the run is complete */
  add(done: number, tally: Tally, step: Step | null): void {
    const entry: Entry = { done, tally, step: step && serialize(step).toString('base64') };
    appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function linesIn(text: string): unknown[] {
  try {
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    throw new Error('this is no journal of a run');
  }
}
