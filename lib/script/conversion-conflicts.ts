import { ask, isElement } from '../document/html/nodes';

/** Reverts that follow each other faster than this answer us, not the page going about its business. */
const REVERT_WINDOW_MS = 500;
/** So many of them in one place, and we leave it to the page. */
const MAX_REVERTS = 8;
/** Enough of a subtree's text to know it again. */
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

/** Notices places that the page keeps putting back, so that two converters do not write against each other for ever. */
export class ConversionConflicts {
  /** Nodes and subtrees that were left to the page. */
  readonly ignoredNodes = new WeakSet<Node>();
  /** How many there were. */
  count = 0;
  private readonly rounds = new WeakMap<Node, Round>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The page put `node`, or what is in it, back to `text`. Gives whether the place is from now on left to the page. */
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
