import { ask, isElement } from '../document/html/nodes';

/** Reverts that follow each other faster than this are a reaction to our writing, not the page's own work. */
const REVERT_WINDOW_MS = 500;
/** After this many of them we leave the node to the page. */
const MAX_REVERTS = 8;
/** Characters of a subtree's text that are enough to recognise it. */
const SIGNATURE = 2000;

interface Round {
  at: number;
  reverts: number;
  text: string;
}

function signatureOf(node: Node): string {
  const text = (isElement(node) ? ask(node, 'textContent') : node.textContent) ?? '';
  return `${text.length} ${text.slice(0, SIGNATURE)}`;
}

/** Notices nodes that the page keeps reverting, so that two converters do not overwrite each other for ever. */
export class ConversionConflicts {
  /** Nodes and subtrees that are left to the page. */
  readonly ignoredNodes = new WeakSet<Node>();
  /** Number of ignored nodes. */
  count = 0;
  private readonly rounds = new WeakMap<Node, Round>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** To be called when the page put `node`, or its content, back to `text`. Returns whether it is ignored now. */
  reverted(node: Node, text = signatureOf(node)): boolean {
    if (this.ignoredNodes.has(node)) return true;
    const round = this.rounds.get(node);
    const at = this.now();
    const again = round !== undefined && round.text === text && at - round.at < REVERT_WINDOW_MS;
    const reverts = again ? round.reverts + 1 : 1;
    this.rounds.set(node, { at, reverts, text });
    if (reverts < MAX_REVERTS) return false;
    this.ignoredNodes.add(node);
    this.count++;
    return true;
  }
}
