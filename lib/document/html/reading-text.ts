import type { Segments } from '../page';
import { TextBuilder } from './text-builder';

/** Builds the reading of a page: what a reader sees, one block to a line, with the offset map to the text content. */
export class ReadingText {
  private readonly pieces = new TextBuilder();
  /** As `Segments`, but each `body` offset counts in the text space that `space` names. */
  private readonly segments: Segments & { space: number[] } = { reading: [], body: [], length: [], space: [] };
  /** Its last character. */
  last = '\n';

  get length(): number {
    return this.pieces.length;
  }

  /** Whether it has no text of the page. */
  get isEmpty(): boolean {
    return this.segments.length.length === 0;
  }

  /**
   * Adds text that begins at `bodyStart` of a text space. Nodes that follow each other in both become one segment, as
   * Word makes a node of every character.
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

  /** Adds visible text that is not in the page's text content: the value of a field. */
  insert(text: string): void {
    if (text) this.push(text);
  }

  /** Ends the line, unless it has just begun; with `always` also an empty line. */
  lineBreak(always: boolean): void {
    if (always || this.last !== '\n') this.push('\n');
  }

  private push(text: string): void {
    this.pieces.add(text);
    this.last = text.at(-1) as string;
  }

  /** @param bases offset of each text space in the joined text */
  finish(bases: number[]): { reading: string; segments: Segments } {
    const { reading, body, length, space } = this.segments;
    const inText = body.map((start, i) => start + (bases[space[i] as number] as number));
    return { reading: this.pieces.text(), segments: { reading, body: inText, length } };
  }
}
