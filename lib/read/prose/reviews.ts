import { BY_NOUN } from './lexicon';
import type { Quantity } from './quantity';
import type { Token } from './tokens';
import type { Topic } from './topic';

const OWN_WORK = /^(?:办理|受理|收到|接收|接到|接收到|处理|办结|审理|受理办理|接受)$/;

/** Kinds of word that may name another matter than disclosure. */
const MATTERS = new Set<Token['kind']>(['other', 'topic', 'subject']);

const isTrade = ({ kind, text }: Token): boolean => kind === 'trade' || (kind === 'verb' && OWN_WORK.test(text));

const isAdjudication = ({ kind, text }: Token): boolean => kind === 'trade' && /^(?:审理|代理|承办)$/.test(text);

/** The row of 行政复议2件: reviews of this body's disclosure, unless the text is about its work on others' reviews. */
export function remedy(near: Token[], topic: Topic): Quantity | null {
  const noun = near[0] as Token;
  const id = BY_NOUN.get(noun.text) as string;
  const told = near.some(({ kind }) => kind === 'disclosure' || kind === 'application');
  // Under the heading of remedies, reviews that a body 办理 are its own, unless they are its trade; those it 审理 are not.
  const isOwn = topic.scope.section === 'remedies' && !topic.scope.reviewsOthers;
  const isWork = near.some(isOwn ? isAdjudication : isTrade);
  // 其中涉及政府信息公开的复议25件 among those that a justice bureau decides are of others' disclosure.
  const isOthers = topic.scope.reviewsOthers && !topic.ofOrgan;
  if (isOthers && (topic.othersReviews || near.some(isAdjudication))) {
    topic.othersReviews = true;
    return null;
  }
  const mustTell = isWork || topic.othersReviews || topic.scope.reviewsOthers;
  if (mustTell && !told && !(topic.scope.reviewsOthers && topic.ofDisclosure && !isWork && !topic.othersReviews)) {
    topic.othersReviews = true;
    topic.about('otherReviews');
    topic.remedy = id;
    return null;
  }
  if (near[1]?.kind === 'and' && near.slice(2).some(({ kind }) => kind === 'remedy')) return null;
  topic.about('remedies');
  topic.remedy = id;
  // 涉及信访和信息公开的复议15件 counts two matters together.
  const isJoint = near.some(
    ({ kind }, i) => kind === 'disclosure' && near[i + 1]?.kind === 'and' && MATTERS.has(near[i + 2]?.kind ?? 'mark'),
  );
  topic.isRemedyTold = told && !isJoint;
  return isJoint ? null : { id, first: noun };
}

/** Whether words say only that something concerns disclosure: 涉及政府信息公开, 因政府信息公开引起的, 信息公开类. */
export const isOfDisclosureOnly = (near: Token[]): boolean =>
  near.some(({ kind }) => kind === 'disclosure') &&
  near.every(({ kind }) => kind === 'disclosure' || kind === 'concerning' || kind === 'due' || kind === 'caused');

/**
 * The row of 涉及政府信息公开的2件, 其中信息公开类2件 after a count of reviews of every kind. Null where a justice bureau decides those
 * reviews (they are others'), or where they were already said to concern disclosure (this is then one kind of them).
 */
export function amongReviews(near: Token[], topic: Topic): Quantity | null {
  const concerns = near[1]?.kind === 'concerning';
  if (!topic.remedy || !isOfDisclosureOnly(near) || (!concerns && !topic.inList)) return null;
  if (topic.isRemedyTold && !concerns) return null;
  if (topic.othersReviews && topic.scope.reviewsOthers && !topic.ofOrgan) return null;
  topic.about('remedies');
  return { id: topic.remedy, first: near[near.length - 1] as Token };
}

/** Whether 涉政府信息公开案件8件 means some of the reviews named before, not applications. */
export const isCaseAmongReviews = (near: Token[], { namesRemedy, inList }: Topic): boolean =>
  namesRemedy && (inList || near[1]?.kind === 'concerning') && near[0]?.text.endsWith('案件') === true;
