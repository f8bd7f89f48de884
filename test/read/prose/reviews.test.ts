import { describe, expect, test } from 'vitest';
import { amongReviews, isCaseAmongReviews, isOfDisclosureOnly, remedy } from '../../../lib/read/prose/reviews';
import type { Token } from '../../../lib/read/prose/tokens';
import { Topic } from '../../../lib/read/prose/topic';

/** Returns words before a count, the nearest first: each a kind, or a kind with its text. */
const words = (...said: (Token['kind'] | [Token['kind'], string])[]): Token[] =>
  said.map((each, index) => {
    const [kind, text] = typeof each === 'string' ? [each, each] : each;
    return { kind, text, index, start: index, end: index + 1 };
  });
const REVIEW: [Token['kind'], string] = ['remedy', '行政复议'];
interface Around extends Partial<Omit<Topic, 'scope'>> {
  section?: string | null;
  reviewsOthers?: boolean;
}
/** Returns the topic at the point where a count comes. */
function topicOf({ section = null, reviewsOthers = false, ...rest }: Around = {}): Topic {
  const topic = new Topic({ section, reviewsOthers } as unknown as Topic['scope']);
  return Object.assign(topic, rest);
}

describe('reviews are this body’s', () => {
  test.each<[string, Token[], Around, boolean]>([
    ['where nothing else is said', words(REVIEW), {}, true],
    ['not where work on them is told', words(REVIEW, ['verb', '办理']), {}, false],
    ['but where they are told to be of disclosure', words(REVIEW, ['verb', '办理'], 'disclosure'), {}, true],
    ['or of applications', words(REVIEW, ['verb', '办理'], 'application'), {}, true],
    ['where another verb stands before them', words(REVIEW, ['verb', '发生']), {}, true],
    ['not where it is a trade', words(REVIEW, ['trade', '代理']), {}, false],
    ['under their heading though they were 办理', words(REVIEW, ['verb', '办理']), { section: 'remedies' }, true],
    ['not where they were 审理, under it either', words(REVIEW, ['trade', '审理']), { section: 'remedies' }, false],
    ['whatever stands between', words(REVIEW, 'due', ['trade', '审理']), { section: 'remedies' }, false],
    ['where 审理 is no trade', words(REVIEW, ['other', '审理']), { section: 'remedies' }, true],
    ['where a longer word is the trade', words(REVIEW, ['trade', '审理庭']), { section: 'remedies' }, true],
    ['not behind those of others', words(REVIEW), { othersReviews: true }, false],
    ['not where reviews are the trade', words(REVIEW), { reviewsOthers: true }, false],
    ['but of disclosure there', words(REVIEW), { reviewsOthers: true, ofDisclosure: true, ofOrgan: true }, true],
    [
      'and not where work on them is told there',
      words(REVIEW, ['verb', '办理']),
      { reviewsOthers: true, ofDisclosure: true, ofOrgan: true },
      false,
    ],
    [
      'nor behind those of others there',
      words(REVIEW),
      { reviewsOthers: true, ofDisclosure: true, ofOrgan: true, othersReviews: true },
      false,
    ],
    [
      'nor those among what is decided there, though of disclosure',
      words(REVIEW, 'disclosure', ['trade', '审理']),
      { reviewsOthers: true },
      false,
    ],
    [
      'but of the organ itself',
      words(REVIEW, 'disclosure', ['trade', '审理']),
      { reviewsOthers: true, ofOrgan: true },
      true,
    ],
  ])('%s', (_, near, around, isOwn) => {
    const topic = topicOf(around);
    const found = remedy(near, topic);
    expect(found !== null).toBe(isOwn);
    if (isOwn) expect(found).toEqual({ id: topic.remedy, first: near[0] });
    else expect(topic.othersReviews).toBe(true);
    expect(topic.matter).toBe(isOwn ? 'remedies' : topic.matter);
  });

  test('what others decide is spoken of from then on', () => {
    const topic = topicOf();
    remedy(words(REVIEW, ['verb', '办理']), topic);
    expect(topic).toMatchObject({ matter: 'otherReviews', othersReviews: true });
    expect(topic.remedy).toMatch(/^remedies\.review/);
    const among = topicOf({ reviewsOthers: true, remedy: null });
    remedy(words(REVIEW, 'disclosure', ['trade', '审理']), among);
    expect(among).toMatchObject({ othersReviews: true, remedy: null });
  });

  test('of two joined by “and” the first has no count of its own', () => {
    expect(remedy(words(REVIEW, 'and', ['remedy', '行政诉讼']), topicOf())).toBeNull();
    expect(remedy(words(REVIEW, 'and', 'other'), topicOf())).not.toBeNull();
    expect(remedy(words(REVIEW, 'due', ['remedy', '行政诉讼']), topicOf())).not.toBeNull();
  });

  test.each<[string, Token[], boolean]>([
    ['of disclosure and of letters', words(REVIEW, 'disclosure', 'and', 'other'), true],
    ['of disclosure and of a topic', words(REVIEW, 'disclosure', 'and', 'topic'), true],
    ['of disclosure and a mark', words(REVIEW, 'disclosure', 'and', 'mark'), false],
    ['of disclosure and nothing', words(REVIEW, 'disclosure', 'and'), false],
    ['of disclosure', words(REVIEW, 'disclosure', 'due', 'other'), false],
    ['of letters and others', words(REVIEW, 'due', 'and', 'other'), false],
  ])('those %s are of two matters, or not', (_, near, isJoint) => {
    const topic = topicOf();
    expect(remedy(near, topic) === null).toBe(isJoint);
    expect(topic.isRemedyTold).toBe(near.some(({ kind }) => kind === 'disclosure') && !isJoint);
  });
});

describe('among reviews', () => {
  const told = (...more: Token['kind'][]) => words('disclosure', ...more);

  test('words that say of disclosure and no more', () => {
    for (const near of [told(), told('concerning'), told('due', 'caused'), words('concerning', 'disclosure')])
      expect(isOfDisclosureOnly(near)).toBe(true);
    for (const near of [[], words('concerning'), told('other'), told('concerning', 'remedy')])
      expect(isOfDisclosureOnly(near)).toBe(false);
  });

  test.each<[string, Token[], Around, boolean]>([
    ['those that concern disclosure', told('concerning'), {}, true],
    ['not where no reviews were told', told('concerning'), { remedy: null }, false],
    ['not what does not say that it concerns it', told(), {}, false],
    ['but in a list it need not', told(), { inList: true }, true],
    ['of those that were told to be of disclosure some kind', told(), { inList: true, isRemedyTold: true }, false],
    ['but what concerns it again is all of them', told('concerning'), { isRemedyTold: true }, true],
    ['not what says more', told('concerning', 'other'), {}, false],
    [
      'not of others’, where that is the trade',
      told('concerning'),
      { othersReviews: true, reviewsOthers: true },
      false,
    ],
    ['but of others’ elsewhere', told('concerning'), { othersReviews: true }, true],
    ['and where it is the trade, of its own', told('concerning'), { reviewsOthers: true }, true],
    ['and of the organ itself', told('concerning'), { othersReviews: true, reviewsOthers: true, ofOrgan: true }, true],
  ])('are %s', (_, near, around, isSo) => {
    const topic = topicOf({ remedy: 'remedies.review.total', ...around });
    const found = amongReviews(near, topic);
    expect(found).toEqual(isSo ? { id: 'remedies.review.total', first: near.at(-1) } : null);
    expect(topic.matter === 'remedies').toBe(isSo);
  });

  test.each<[string, Token[], Around, boolean]>([
    ['in a list', words(['other', '公开案件']), { namesRemedy: true, inList: true }, true],
    ['that concern something', words(['other', '案件'], 'concerning'), { namesRemedy: true }, true],
    ['not elsewhere', words(['other', '案件'], 'due'), { namesRemedy: true }, false],
    ['not where no reviews are named', words(['other', '案件'], 'concerning'), { inList: true }, false],
    ['not what is no case', words(['other', '案件数'], 'concerning'), { namesRemedy: true }, false],
    ['not where nothing is said', [], { namesRemedy: true, inList: true }, false],
  ])('cases are some of those %s', (_, near, around, isSo) => {
    expect(isCaseAmongReviews(near, topicOf(around))).toBe(isSo);
  });
});
