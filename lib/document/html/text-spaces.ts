import { TextBuilder } from './text-builder';

/** Text nodes in page order, with the offset in `Page.text` where each begins. */
export interface TextIndex<N> {
  nodes: N[];
  starts: number[];
}

interface Space<N> extends TextIndex<N> {
  text: TextBuilder;
}

/**
 * The text content of a body and, each in a space of its own, of the frames and shadow roots within it. Offsets count
 * within a space until all are known; then the spaces are joined one after the other.
 */
export class TextSpaces<N> {
  /** Length of all spaces together. */
  length = 0;
  private readonly spaces: Space<N>[] = [];

  /** Opens a new, empty space and returns its number. */
  open(): number {
    return this.spaces.push({ text: new TextBuilder(), nodes: [], starts: [] }) - 1;
  }

  /** Adds a text node to its space. Returns the offset at which it begins there. */
  add(node: N, data: string, space: number): number {
    const { text, nodes, starts } = this.spaces[space] as Space<N>;
    const start = text.length;
    text.add(data);
    this.length += data.length;
    nodes.push(node);
    starts.push(start);
    return start;
  }

  /** Offset of each space in the joined text. */
  bases(): number[] {
    let total = 0;
    return this.spaces.map(({ text }) => {
      total += text.length;
      return total - text.length;
    });
  }

  joined(): string {
    return this.spaces.map(({ text }) => text.text()).join('');
  }

  index(): TextIndex<N> {
    const [only, ...more] = this.spaces;
    if (only && !more.length) return { nodes: only.nodes, starts: only.starts };
    const bases = this.bases();
    return {
      nodes: this.spaces.flatMap(({ nodes }) => nodes),
      starts: this.spaces.flatMap(({ starts }, space) => starts.map((start) => start + (bases[space] as number))),
    };
  }
}
