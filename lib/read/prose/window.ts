import type { Token } from './tokens';

/** Tokens on each side of a count that may say what it counts: no clause of a real report has more. */
const MAX_TOKENS = 32;

const isSilent = ({ kind }: Token): boolean => kind === 'filler' || kind === 'total';

/** Tokens without those that say nothing. */
export const telling = (tokens: Token[]): Token[] => tokens.filter((token) => !isSilent(token));

/** Whether a mark ends a clause: quotes and titles do not. */
const endsClause = ({ kind, text }: Token): boolean => kind === 'mark' && ',;。:()!?'.includes(text);

/** Where the bracket begins that ends at `at`, if no count stands in it; else null. */
function bracketStart(tokens: Token[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - MAX_TOKENS); i--) {
    const { kind, text } = tokens[i] as Token;
    if (kind === 'count' || text === ')') return null;
    if (text === '(') return i;
  }
  return null;
}

/**
 * What stands before a count in its clause, the nearest first: back to the count before it, to 其中, or to the mark that
 * begins the clause. A comma right before what says nothing (收到申请，共12件) begins none.
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

/** What stands behind a count in its clause, in order: up to the next count or the mark that ends the clause. */
export function behind(tokens: Token[], at: number): Token[] {
  const found: Token[] = [];
  for (let i = at + 1; i < tokens.length && found.length < MAX_TOKENS; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'count' || token.kind === 'percent' || endsClause(token)) break;
    if (token.kind !== 'mark') found.push(token);
  }
  return found;
}
