import type { Segments } from '../page';
import { TextBuilder } from './text-builder';

/** What a reader sees of a page, as it grows: one block to a line, with the way back to the text content. */
export class ReadingText {
  private readonly pieces = new TextBuilder();
  /** As in `Segments`, but that each counts in the text space it names. */
  private readonly segments: Segments & { space: number[] } = { reading: [], body: [], length: [], space: [] };
  /** The character it ends with. */
  last = '\n';

  get length(): number {
    return this.pieces.length;
  }

  /** Whether there is no word in it. */
  get isEmpty(): boolean {
    return this.segments.length.length === 0;
  }

  /**
   * Adds text that stands at `bodyStart` of a text space. Nodes that follow one another in both are one segment: Word makes
   * a node of every character.
   */
  append(text: string, bodyStart: number, space: number): void {
    const { segments } = this;
    const last = segments.length.length - 1;
    const length = segments.length[last] ?? 0;
    const follows =
      segments.space[last] === space &&
      (segments.body[last] as number) + length === bodyStart &&
      (segments.reading[last] as number) + length === this.length;
    if (follows) segments.length[last] = length + text.length;
    else {
      segments.reading.push(this.length);
      segments.body.push(bodyStart);
      segments.length.push(text.length);
      segments.space.push(space);
    }
    this.push(text);
  }

  /** Adds what is seen but is no text of the page: the value of a field. */
  insert(text: string): void {
    if (text) this.push(text);
  }

  /** Ends the line, unless it has just begun; `always` for an empty line too. */
  lineBreak(always: boolean): void {
    if (always || this.last !== '\n') this.push('\n');
  }

  private push(text: string): void {
    this.pieces.add(text);
    this.last = text.at(-1) as string;
  }

  /** @param bases where each text space begins in the joined text */
  finish(bases: number[]): { reading: string; segments: Segments } {
    const { reading, body, length, space } = this.segments;
    const inText = body.map((start, i) => start + (bases[space[i] as number] as number));
    return { reading: this.pieces.text(), segments: { reading, body: inText, length } };
  }
}
