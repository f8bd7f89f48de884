import type { Token } from './tokens';

/** Maximum number of tokens on each side of a count that may say what it counts: no real clause has more. */
const MAX_TOKENS = 32;

const isSilent = ({ kind }: Token): boolean => kind === 'filler' || kind === 'total';

/** The tokens without those that add no meaning. */
export const telling = (tokens: Token[]): Token[] => tokens.filter((token) => !isSilent(token));

/** Whether a mark ends a clause: quotes and titles do not. */
const endsClause = ({ kind, text }: Token): boolean => kind === 'mark' && ',;。:()!?'.includes(text);

/** Index of the bracket that opens the one closed at `at`, if there is no count in it; else null. */
function bracketStart(tokens: Token[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - MAX_TOKENS); i--) {
    const { kind, text } = tokens[i] as Token;
    if (kind === 'count' || text === ')') return null;
    if (text === '(') return i;
  }
  return null;
}

/**
 * Returns the tokens before a count in its clause, the nearest first, back to the previous count, to 其中, or to the mark
 * that begins the clause. A comma followed only by words without meaning (收到申请，共12件) does not begin one.
 */
export function before(tokens: Token[], at: number): Token[] {
  const found: Token[] = [];
  let crossed = false;
  for (let i = at - 1; i >= 0 && found.length < MAX_TOKENS; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'count' || token.kind === 'percent' || token.kind === 'open') break;
    if (token.kind !== 'mark') {
      found.push(token);
      continue;
    }
    const bracket = token.text === ')' ? bracketStart(tokens, i) : null;
    if (bracket !== null) i = bracket;
    else if (token.text === ',' && !crossed && found.length > 0 && found.every(isSilent)) crossed = true;
    else break;
  }
  return found;
}

/** Returns the tokens after a count in its clause, in order, up to the next count or the mark that ends the clause. */
export function behind(tokens: Token[], at: number): Token[] {
  const found: Token[] = [];
  for (let i = at + 1; i < tokens.length && found.length < MAX_TOKENS; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'count' || token.kind === 'percent' || endsClause(token)) break;
    if (token.kind !== 'mark') found.push(token);
  }
  return found;
}
