import type { Qualifier } from '../../model/schema';
import type { Amount } from './amounts';

/** A figure of a row that a sentence states; offsets are those of the compact text. */
export interface Stated {
  quantity: string;
  amount: Amount;
  qualifiers: Qualifier[];
  start: number;
  end: number;
}

/** A statement while its paragraph is read. */
export interface Draft extends Stated {
  /** Unknown words before the verb, which name who did what is counted. */
  doer: string | null;
}

const GOVERNMENT = /^(?!代).*政府$/;
const GROUP = /^(applications\.(?:refused|unavailable|notProcessed|otherOutcome))\.total$/;
const OUTCOME = /^applications\.(?:granted|partlyGranted|refused|unavailable|notProcessed|otherOutcome)/;
/** Maximum number of outcomes: the form has no more rows of them. */
const MOST_OUTCOMES = 30;

const isPart = ({ kind }: Qualifier): boolean => kind === 'part';

/** 县政府收到22件 is the whole, unless the departments' share is stated too. */
function withoutLoneGovernment(found: Draft[]): Draft[] {
  const isGovernment = (each: Qualifier): boolean => isPart(each) && GOVERNMENT.test(each.text);
  const parts = found.flatMap(({ qualifiers }) => qualifiers.filter(isPart));
  if (!parts.every(isGovernment)) return found;
  return found.map((each) => ({ ...each, qualifiers: each.qualifiers.filter((one) => !isGovernment(one)) }));
}

/** 市局收到71件，各分局收到255件: where one count is a part, a count of another doer is a part too. */
function withDoers(found: Draft[]): Stated[] {
  const parted = new Set(found.filter(({ qualifiers }) => qualifiers.some(isPart)).map(({ quantity }) => quantity));
  return found.map(({ doer, ...each }): Stated => {
    const isOfAnother = doer !== null && parted.has(each.quantity) && !each.qualifiers.some(isPart);
    return isOfAnother ? { ...each, qualifiers: [...each.qualifiers, { kind: 'part', text: doer }] } : each;
  });
}

/** 书面申请4件、网络申请9件: a count that is less than a channel's beside it cannot be the whole. */
function withoutUnnamedParts(found: Stated[]): Stated[] {
  const isOfChannel = ({ qualifiers }: Stated): boolean => qualifiers.some(({ kind }) => kind === 'channel');
  return found.filter((each, i) => {
    const isBeside = [found[i - 1], found[i + 1]].some(
      (next) => next?.quantity === each.quantity && isOfChannel(next) && next.amount.value > each.amount.value,
    );
    return each.qualifiers.length > 0 || each.amount.value === 0 || !isBeside;
  });
}

/** 其他处理10件（其中不掌握6件、重复申请1件）: the group is the text's own, not that of the form. */
function withoutOwnGroups(found: Stated[], closedAt: ReadonlyMap<number, number>): Stated[] {
  return found.filter((each, i) => {
    const group = GROUP.exec(each.quantity)?.[1];
    const closes = group && closedAt.get(each.end);
    if (!closes) return true;
    const inside = found.slice(i + 1, i + MOST_OUTCOMES).filter(({ start }) => start < closes);
    return inside.every(({ quantity }) => quantity.startsWith(`${group}.`) || !OUTCOME.test(quantity));
  });
}

/**
 * Settles the statements of a paragraph by their neighbours: adds whose each one is, and drops those that are not a
 * whole.
 * @param closedAt offset where each bracket ends, by the offset where it began
 */
export function settledStatements(drafts: Draft[], closedAt: ReadonlyMap<number, number>): Stated[] {
  const found = withDoers(withoutLoneGovernment(drafts));
  return withoutOwnGroups(withoutUnnamedParts(found), closedAt).sort((a, b) => a.start - b.start);
}
