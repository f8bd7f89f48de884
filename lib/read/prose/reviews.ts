import { BY_NOUN } from './lexicon';
import type { Quantity } from './quantity';
import type { Token } from './tokens';
import type { Topic } from './topic';

const OWN_WORK = /^(?:办理|受理|收到|接收|接到|接收到|处理|办结|审理|受理办理|接受)$/;

/** Words that may name another matter than disclosure. */
const MATTERS = new Set<Token['kind']>(['other', 'topic', 'subject']);

const isTrade = ({ kind, text }: Token): boolean => kind === 'trade' || (kind === 'verb' && OWN_WORK.test(text));

const isAdjudication = ({ kind, text }: Token): boolean => kind === 'trade' && /^(?:审理|代理|承办)$/.test(text);

/** 行政复议2件: of this body's disclosure, unless the work on others' reviews is told. */
export function remedy(near: Token[], topic: Topic): Quantity | null {
  const noun = near[0] as Token;
  const id = BY_NOUN.get(noun.text) as string;
  const told = near.some(({ kind }) => kind === 'disclosure' || kind === 'application');
  // Under the heading of remedies what is 办理 is one's own, but for a bureau whose trade it is; who 审理 is not.
  const isOwn = topic.scope.section === 'remedies' && !topic.scope.reviewsOthers;
  const isWork = near.some(isOwn ? isAdjudication : isTrade);
  // 其中涉及政府信息公开的复议25件, among those that a justice bureau decides: others' disclosure.
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
  // 涉及信访和信息公开的复议15件: of two matters.
  const isJoint = near.some(
    ({ kind }, i) => kind === 'disclosure' && near[i + 1]?.kind === 'and' && MATTERS.has(near[i + 2]?.kind ?? 'mark'),
  );
  topic.isRemedyTold = told && !isJoint;
  return isJoint ? null : { id, first: noun };
}

/** Whether words say no more than that something is of disclosure: 涉及政府信息公开, 因政府信息公开引起的, 信息公开类. */
export const isOfDisclosureOnly = (near: Token[]): boolean =>
  near.some(({ kind }) => kind === 'disclosure') &&
  near.every(({ kind }) => kind === 'disclosure' || kind === 'concerning' || kind === 'due' || kind === 'caused');

/**
 * 涉及政府信息公开的2件, 其中信息公开类2件: of reviews that were told of every kind. Of those that a justice bureau decides they are
 * others', and of those that were told to be of disclosure some kind of them.
 */
export function amongReviews(near: Token[], topic: Topic): Quantity | null {
  const concerns = near[1]?.kind === 'concerning';
  if (!topic.remedy || !isOfDisclosureOnly(near) || (!concerns && !topic.inList)) return null;
  if (topic.isRemedyTold && !concerns) return null;
  if (topic.othersReviews && topic.scope.reviewsOthers && !topic.ofOrgan) return null;
  topic.about('remedies');
  return { id: topic.remedy, first: near[near.length - 1] as Token };
}

/** 涉政府信息公开案件8件, where reviews were named: some of those, and no applications. */
export const isCaseAmongReviews = (near: Token[], { namesRemedy, inList }: Topic): boolean =>
  namesRemedy && (inList || near[1]?.kind === 'concerning') && near[0]?.text.endsWith('案件') === true;
