/** Text nodes in page order with the offset in `Page.text` at which each begins. */
export interface TextIndex<N> {
  nodes: N[];
  starts: number[];
}

/**
 * The text content of a body and, each in a space of its own, of the frames and shadow roots within it. Offsets count
 * inside a space until all are known; then the spaces follow one another.
 */
export class TextSpaces<N> {
  /** Of all spaces together. */
  length = 0;
  private readonly parts: string[][] = [];
  private readonly lengths: number[] = [];
  /** Parallel: the text nodes, and each one's offset and space. */
  private readonly nodes: N[] = [];
  private readonly starts: number[] = [];
  private readonly spaces: number[] = [];

  /** A new, empty space. */
  open(): number {
    this.lengths.push(0);
    return this.parts.push([]) - 1;
  }

  /** Adds a text node to its space; gives the offset at which it begins there. */
  add(node: N, data: string, space: number): number {
    const start = this.lengths[space] as number;
    (this.parts[space] as string[]).push(data);
    this.lengths[space] = start + data.length;
    this.length += data.length;
    this.nodes.push(node);
    this.starts.push(start);
    this.spaces.push(space);
    return start;
  }

  /** Where each space begins in the joined text. */
  bases(): number[] {
    let total = 0;
    return this.lengths.map((length) => {
      total += length;
      return total - length;
    });
  }

  joined(): string {
    return this.parts.map((parts) => parts.join('')).join('');
  }

  index(): TextIndex<N> {
    const { nodes, starts, spaces } = this;
    if (this.parts.length < 2) return { nodes, starts };
    const bases = this.bases();
    const placed = nodes.map((node, i) => ({
      node,
      start: (starts[i] as number) + (bases[spaces[i] as number] as number),
    }));
    placed.sort((a, b) => a.start - b.start);
    return { nodes: placed.map(({ node }) => node), starts: placed.map(({ start }) => start) };
  }
}
