import { sideOf } from './qualifiers';
import type { Quantity } from './quantity';
import type { Scope } from './scope';
import type { Token } from './tokens';
import type { Topic } from './topic';
import { before, behind, telling } from './window';

export const CARRIED_OUT = 'applications.carriedOut.total';
const CARRIED_IN = 'applications.carriedIn.total';

/** The row that the word of carrying at `at` means: 结转下年度, 上年结转, 2022年结转至本年度. Null where the words do not say. */
export function carriedTo(tokens: Token[], at: number, scope: Scope): string | null {
  let next = at + 1;
  while (tokens[next] && ['into', 'filler'].includes((tokens[next] as Token).kind)) next++;
  const target = tokens[next];
  if (target?.kind === 'nextYear') return CARRIED_OUT;
  if (target?.kind === 'thisYear') return CARRIED_IN;
  let last = at - 1;
  while (tokens[last]?.kind === 'filler') last--;
  const source = tokens[last];
  if (target?.kind === 'lastYear') return source?.kind === 'year' ? null : CARRIED_IN;
  if (target?.kind === 'year') {
    const side = sideOf(target, scope);
    if (side === 'after') return CARRIED_OUT;
    if (side === 'own' || source?.kind === 'year') return CARRIED_IN;
    return side === null && tokens[at + 1]?.kind === 'into' ? CARRIED_OUT : null;
  }
  if (source?.kind === 'lastYear') return CARRIED_IN;
  if (source?.kind === 'year') return sideOf(source, scope) === 'before' || scope.year === null ? CARRIED_IN : null;
  return null;
}

/** The year that the word of carrying at `at` is followed by (下年度 in 结转至下年度), or that word itself. */
function targetOf(tokens: Token[], at: number): Token {
  const target = tokens
    .slice(at + 1, at + 4)
    .find(({ kind }) => ['nextYear', 'thisYear', 'lastYear', 'year'].includes(kind));
  return target ?? (tokens[at] as Token);
}

/**
 * The row of carried applications that the count at `at` means. Null where the clause speaks of carrying but the count
 * means no such row; undefined where it does not speak of carrying, or not clearly.
 */
export function carried(tokens: Token[], at: number, topic: Topic): Quantity | null | undefined {
  const { scope } = topic;
  const left = before(tokens, at);
  const index = left.findIndex(({ kind }) => kind === 'carry');
  const nearer = telling(left.slice(0, index));
  // 行政复议30件（含上年结转4件）: of reviews.
  const isOfReviews = topic.matter === 'remedies' || topic.matter === 'otherReviews';
  if (index >= 0 && isOfReviews && left.every(({ kind }) => kind !== 'application' && kind !== 'disclosure'))
    return null;
  // 上年结转的行政复议1件 is not a review of this year.
  if (index >= 0 && nearer.some(({ kind }) => kind === 'remedy')) {
    topic.reviewsCarried = true;
    return null;
  }
  if (index >= 0 && nearer.every(({ kind }) => kind !== 'other')) {
    const token = left[index] as Token;
    const id = carriedTo(tokens, token.index, scope);
    // A joining mark right after the count before joins counts, not nouns.
    const nouns = left.at(-1)?.kind === 'and' ? left.slice(0, -1) : left;
    const joined = nouns.some(({ kind, text }) => kind === 'and' || (kind === 'verb' && text.includes('新')));
    const source = tokens[token.index - 1];
    const isNamed = source?.kind === 'lastYear' || source?.kind === 'year';
    if (id && !joined) topic.about('applications');
    if (id) return joined ? null : { id, first: isNamed ? source : token };
  }
  // 新收12463件、上年结转451件: words after the joining mark belong to the next count.
  const right = behind(tokens, at);
  const joinedAt = right.findIndex(({ kind }) => kind === 'and');
  const token = right.slice(0, joinedAt < 0 ? undefined : joinedAt).find(({ kind }) => kind === 'carry');
  if (!token) return undefined;
  const id = carriedTo(tokens, token.index, scope);
  if (!id) return undefined;
  // 收到3件结转下年度 does not say whether 3 were received or carried on.
  return telling(left).some(({ kind }) => kind === 'verb')
    ? null
    : { id, first: null, last: targetOf(tokens, token.index) };
}
