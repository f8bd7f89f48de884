import type { Matcher } from './matcher';

/** A word of a chain's first dictionary, or a character that it leaves as it is. */
export interface Word {
  from: string;
  to: string;
}

/** A sequence of words as the later dictionaries read it. */
export interface SequenceReading {
  value: string;
  /** Whether every border between two of the words lies inside a match of some dictionary. */
  joined: boolean;
  /** Whether more words could still change how these are read. */
  open: boolean;
  /** For each later dictionary, the first characters of such words. */
  wanted: Set<string>[];
}

/** Reads `sequence` with every later dictionary, tracking which borders of words remain borders of matches. */
export function readSequence(sequence: readonly Word[], later: readonly Matcher[]): SequenceReading {
  let text = '';
  let borders: number[] = [];
  for (const { to } of sequence) {
    if (text) borders.push(text.length);
    text += to;
  }
  let decided = borders;
  let open = false;
  const wanted: Set<string>[] = [];
  for (const matcher of later) {
    const reading = matcher.read(text);
    const output = new Map(reading.ends.map((end) => [end.input, end.output]));
    const carry = (list: number[]): number[] => list.flatMap((border) => output.get(border) ?? []);
    decided = carry(decided.filter((border) => border <= reading.open));
    borders = carry(borders);
    open ||= reading.open < text.length;
    wanted.push(reading.wanted);
    text = reading.output;
  }
  return { value: text, joined: borders.length === 0, open: open && decided.length === 0, wanted };
}
