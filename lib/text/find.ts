import { fold } from './fold';

/** A range within one piece of text. */
export interface Stretch {
  piece: number;
  start: number;
  end: number;
}

/** Maximum number of matches: nobody steps through more. */
export const MAX_FOUND = 1000;

/** Separator that no match crosses. */
const BREAK = '\n';

/** An index over consecutive pieces of text, for searching. */
export class Findable {
  private readonly text: string;
  /** For each character of `text`, its piece and its offset in that piece. */
  private readonly pieces: Int32Array;
  private readonly at: Int32Array;

  /** @param goesOn whether a piece continues in the next, so that a match may span both */
  constructor(
    private readonly sources: string[],
    goesOn: (piece: number) => boolean,
  ) {
    let text = '';
    const pieces: number[] = [];
    const at: number[] = [];
    const add = (character: string, piece: number, offset: number): void => {
      text += character;
      pieces.push(piece);
      at.push(offset);
    };
    for (const [i, source] of sources.entries()) {
      const folded = fold(source);
      for (let k = 0; k < folded.text.length; k++) {
        const character = (folded.text[k] as string).toLowerCase();
        if (/\S/.test(character)) add(character, i, folded.at[k] as number);
      }
      if (!goesOn(i)) add(BREAK, i, source.length);
    }
    this.text = text;
    this.pieces = Int32Array.from(pieces);
    this.at = Int32Array.from(at);
  }

  /**
   * Returns the matches of a text in order, at most `MAX_FOUND`, each as its ranges in the pieces. Ignores script
   * (Simplified or Traditional), width, case and white space.
   */
  find(wanted: string): Stretch[][] {
    const needle = fold(wanted).text.replace(/\s/g, '').toLowerCase();
    const found: Stretch[][] = [];
    if (!needle) return found;
    for (let i = this.text.indexOf(needle); i >= 0 && found.length < MAX_FOUND; ) {
      found.push(this.stretches(i, i + needle.length));
      i = this.text.indexOf(needle, i + needle.length);
    }
    return found;
  }

  private stretches(from: number, to: number): Stretch[] {
    const stretches: Stretch[] = [];
    for (let i = from; i < to; i++) {
      const [piece, start] = [this.pieces[i] as number, this.at[i] as number];
      const next = this.pieces[i + 1] === piece ? (this.at[i + 1] as number) : (this.sources[piece] as string).length;
      const last = stretches.at(-1);
      if (last?.piece === piece) last.end = next;
      else stretches.push({ piece, start, end: next });
    }
    return stretches;
  }
}
