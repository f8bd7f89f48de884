import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Step } from './sink';

/** How many pages came out how. */
export type Tally = Record<'failed' | 'undecided' | 'passed' | 'noReport' | 'unread', number>;

export const emptyTally = (): Tally => ({ failed: 0, undecided: 0, passed: 0, noReport: 0, unread: 0 });

interface Head {
  /** Which run this is: its arguments and the version of the tool. */
  run: string;
  /** When it began: pages that do not say when they were captured go by it, in every part of the run. */
  began: string;
}

interface Entry {
  /** How many pages are done, those that could not be read included. */
  done: number;
  tally: Tally;
  /** A step of the sink, as V8 serializes it: it holds numbers that JSON does not. None with the last entry of a run. */
  step: string | null;
}

/**
 * What a run has done so far, in a file to which a line is added with each step, after what it tells of is written. A line
 * that was cut off when the run was killed counts for nothing.
 */
export class Journal {
  private constructor(
    private readonly path: string,
    readonly began: Date,
    private readonly entries: Entry[],
    /** Whether the run has come to its end. */
    readonly isEnded: boolean,
  ) {}

  /**
   * Opens the journal of a run, or begins one.
   * @throws Error where the file is no journal, or that of another run
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

  /** How far the run is. */
  get last(): Pick<Entry, 'done' | 'tally'> | null {
    return this.entries.at(-1) ?? null;
  }

  /** The steps so far; null where there is none. */
  get steps(): Step[] | null {
    const steps = this.entries.flatMap(({ step }) => step ?? []);
    return steps.length ? steps.map((step) => deserialize(Buffer.from(step, 'base64'))) : null;
  }

  /** @param step null: the run has come to its end */
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
