import { urlOf } from '../../text/address';
import { childrenOf, type Tree } from './tree';

const MAX_META = 1000;

/** What a page says of itself in `<meta>`, wherever they stand, and the address to which its others are relative. */
export class Metadata<N> {
  /** By name, in lower case; the first of a name holds. */
  readonly named = new Map<string, string>();
  private isBased = false;

  constructor(
    private readonly tree: Tree<N>,
    /** What addresses are relative to. */
    public base: string | null,
  ) {}

  /** Collects `<meta>` from the document's head, and the address to which others are relative. */
  readHead(root: N): void {
    const { tree } = this;
    for (const child of childrenOf(tree, root)) {
      if (tree.type(child) !== 1 || tree.name(child) !== 'head') continue;
      for (const node of childrenOf(tree, child)) {
        this.take(node);
        if (tree.type(node) === 1 && tree.name(node) === 'base') this.takeBase(tree.attribute(node, 'href'));
      }
    }
  }

  /** The first base of a page holds. */
  private takeBase(address: string | null): void {
    if (address === null || this.isBased) return;
    this.isBased = true;
    this.base = urlOf(address, this.base)?.href ?? this.base;
  }

  /** Takes what an element says, if it is a `<meta>`. */
  take(node: N): void {
    if (this.tree.type(node) !== 1 || this.tree.name(node) !== 'meta') return;
    const named = this.tree.attribute(node, 'name') ?? this.tree.attribute(node, 'property');
    const name = named?.trim().toLowerCase();
    const content = this.tree.attribute(node, 'content')?.trim();
    if (name && content && !this.named.has(name) && this.named.size < MAX_META) this.named.set(name, content);
  }
}
