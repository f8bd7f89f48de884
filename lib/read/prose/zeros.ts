import { carriedTo } from './carried';
import { BY_NOUN, BY_VERB } from './lexicon';
import type { Token } from './tokens';
import type { Topic } from './topic';

/** The rows that a negation says to be zero, and the last token that names one. */
export interface Zero {
  quantities: string[];
  last: Token;
}

/** A verb of receiving or happening must follow these words: 未办结 is not a zero. */
const BARE = /^(?:未|未曾|从未|尚未|暂未|未被|没有被)$/;
/** After these an unknown word may be the rest of a name: 无锡市. */
const NAKED = /^(?:无|没有|零)$/;
/** Words of how and to whom one applies, which exclude no applications. */
const ANY_WAY = /^(?:通过|经由?|以|用|从|向|来自|直接|提交|递交|提请|请求|并|后|对|按|时|是|我们?|本|其|到)+$/;
/** Whether a word limits the statement to some applications: 未收到以书面形式提出的申请, 未收到需要征求第三方意见的申请. */
const meansSome = ({ kind, text }: Token): boolean => (kind === 'other' && !ANY_WAY.test(text)) || text === '书面';
/** Maximum number of tokens that one negation governs: no real sentence has more. */
const MAX_TOKENS = 48;
const BEFORE_APPLY = new Set([
  'application',
  'verb',
  'neg',
  'applicant',
  'channel',
  'disclosure',
  'new',
  'occur',
  'and',
]);

/** The row of table two that a verb and a noun mean; undefined where they mean none. */
const made = (verb: Token, noun: Token): string | undefined => {
  const quantity = BY_VERB.get(verb.text)?.get(noun.text);
  return quantity?.startsWith('proactive.') && !quantity.endsWith('.inForce') ? quantity : undefined;
};

const isOfDocuments = ({ kind, text }: Token): boolean =>
  kind === 'verb' && [...(BY_VERB.get(text)?.values() ?? [])].some((quantity) => quantity.startsWith('proactive.'));

const happens = ({ kind, text }: Token): boolean =>
  kind === 'occur' ||
  kind === 'due' ||
  kind === 'caused' ||
  kind === 'remedy' ||
  (kind === 'verb' && /^applications\.(?:received|newReceived)/.test(BY_VERB.get(text)?.get('政府信息公开申请') ?? ''));

/**
 * Whether the noun at `at` is itself negated, as the head of its phrase, and does not merely modify the negated noun:
 * it ends the phrase or is joined to the next noun. Null where the words after it make it mean something else (申请费用,
 * 诉讼败诉): then neither this noun nor those joined before it are certain.
 */
function isHead(tokens: Token[], at: number): boolean | null {
  let next = at + 1;
  const isRemedy = (tokens[at] as Token).kind === 'remedy';
  const following = (): Token | undefined => tokens[next];
  const follows = (text: string): boolean => following()?.text === text;
  if (follows('的')) {
    next++;
    const token = following();
    const modifies = token && token.kind !== 'mark' && token.kind !== 'filler' && !(isRemedy && token.kind === 'apply');
    if (modifies) return false;
  }
  while (following()?.kind === 'filler' || (isRemedy && following()?.kind === 'apply')) next++;
  const token = following();
  if (!token || token.kind === 'mark' || token.kind === 'and' || token.kind === 'occur') return true;
  return token.kind === 'remedy' || token.kind === 'disclosure' || token.kind === 'apply' || token.kind === 'caused'
    ? false
    : null;
}

/** Reads what the negation at `at` negates: the nouns that head its phrase. Null where nothing is certain. */
export function zeroAt(tokens: Token[], at: number, topic: Topic): Zero | null {
  const neg = tokens[at] as Token;
  let before = at - 1;
  while (tokens[before]?.kind === 'filler' && tokens[before]?.text !== ':') before--;
  if (tokens[before]?.kind === 'suppose') return null;
  const quantities: string[] = [];
  const verbs: Token[] = [];
  let isReceiving = false;
  let concerns = false;
  let last: Token | null = null;
  let isDue = false;
  let isFirst = true;
  let isNew = /新/.test(neg.text);
  let isOfSome = false;
  for (let i = at + 1; i < tokens.length && i - at < MAX_TOKENS; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') break;
    if (token.kind === 'count' || token.kind === 'percent' || token.kind === 'neg' || token.kind === 'void')
      return null;
    const isApplication = token.kind === 'application' || token.kind === 'apply';
    isOfSome ||= !isDue && meansSome(token);
    if (isApplication && isOfSome) return null;
    if (token.kind === 'filler') continue;
    const isMaking = isOfDocuments(token);
    if (isFirst && BARE.test(neg.text) && !happens(token) && !isMaking) return null;
    if (isFirst && token.kind === 'verb' && !happens(token) && !isMaking) return null;
    // 未收到涉及行政复议的申请 says only that there were none of that kind.
    if (concerns && (token.kind === 'application' || token.kind === 'apply') && quantities.length) return null;
    concerns ||= token.kind === 'concerning';
    // 未办结的申请 does not say that none were received.
    if (verbs.length && !isReceiving && (token.kind === 'application' || token.kind === 'apply')) return null;
    isReceiving ||= happens(token);
    if (isFirst && token.kind === 'other' && NAKED.test(neg.text)) return null;
    isFirst = false;
    if (isMaking) verbs.push(token);
    if (token.kind === 'subject' && verbs.length && isHead(tokens, i)) {
      quantities.push(...verbs.flatMap((verb) => made(verb, token) ?? []));
      last = token;
    }
    let quantity: string | null = null;
    if (token.kind === 'due') isDue = true;
    else if (token.kind === 'caused') isDue = false;
    else if (token.kind === 'new' || (token.kind === 'verb' && token.text.includes('新'))) isNew = true;
    else if (token.kind === 'publish' && !isDue) return null;
    else if (token.kind === 'remedy') {
      isDue = false;
      quantity = BY_NOUN.get(token.text) ?? null;
    } else if (token.kind === 'carry') quantity = carriedTo(tokens, i, topic.scope);
    else if (token.kind === 'application' && !isDue) quantity = 'applications.received';
    else if (token.kind === 'apply' && !isDue) {
      let previous = i - 1;
      while (tokens[previous]?.kind === 'filler') previous--;
      if (BEFORE_APPLY.has(tokens[previous]?.kind ?? 'other')) quantity = 'applications.received';
    }
    if (!quantity) continue;
    const head = token.kind === 'carry' ? true : isHead(tokens, i);
    // A noun joined before it may belong to the same phrase: 行政复议、诉讼败诉案件.
    if (head === null) quantities.length = 0;
    if (!head) continue;
    quantities.push(quantity === 'applications.received' && isNew ? 'applications.newReceived.total' : quantity);
    last = token;
    if (token.kind === 'carry') break;
  }
  return last && quantities.length ? { quantities: [...new Set(quantities)], last } : null;
}
