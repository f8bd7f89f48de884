import { ask, isElement } from '../document/html/nodes';

/** Reverts that follow each other faster than this are an answer to us, not the page going about its business. */
const ANSWER = 500;
/** So many answers to one place, and we leave it to the page. */
const MAX_ANSWERS = 8;
/** Enough of a subtree's text to know it again. */
const SIGNATURE = 2000;

interface Round {
  at: number;
  answers: number;
  text: string;
}

function signatureOf(node: Node): string {
  const text = (isElement(node) ? ask(node, 'textContent') : node.textContent) ?? '';
  return `${text.length} ${text.slice(0, SIGNATURE)}`;
}

/** Notices places that the page keeps putting back, so that two converters do not write against each other for ever. */
export class Fights {
  /** Nodes and subtrees that were left to the page. */
  readonly abandoned = new WeakSet<Node>();
  /** How many there were. */
  count = 0;
  private readonly rounds = new WeakMap<Node, Round>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The page put `node`, or what is in it, back to `text`. Gives whether the place is from now on left to the page. */
  reverted(node: Node, text = signatureOf(node)): boolean {
    if (this.abandoned.has(node)) return true;
    const round = this.rounds.get(node);
    const at = this.now();
    const again = round !== undefined && round.text === text && at - round.at < ANSWER;
    const answers = again ? round.answers + 1 : 1;
    this.rounds.set(node, { at, answers, text });
    if (answers < MAX_ANSWERS) return false;
    this.abandoned.add(node);
    this.count++;
    return true;
  }
}
