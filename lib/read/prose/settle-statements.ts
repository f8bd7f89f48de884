import type { Qualifier } from '../../model/schema';
import type { Amount } from './amounts';

/** A figure of a row that a sentence states, with where it does in the compact text. */
export interface Stated {
  quantity: string;
  amount: Amount;
  qualifiers: Qualifier[];
  start: number;
  end: number;
}

/** A statement while its paragraph is read. */
export interface Draft extends Stated {
  /** Who did what is counted, by unknown words before the verb. */
  doer: string | null;
}

const GOVERNMENT = /^(?!代).*政府$/;
const GROUP = /^(applications\.(?:refused|unavailable|notProcessed|otherOutcome))\.total$/;
const OUTCOME = /^applications\.(?:granted|partlyGranted|refused|unavailable|notProcessed|otherOutcome)/;
/** The form has no more rows of outcomes. */
const MOST_OUTCOMES = 30;

const isPart = ({ kind }: Qualifier): boolean => kind === 'part';

/** 县政府收到22件 is all there is, unless the departments' share is told beside it. */
function withoutLoneGovernment(found: Draft[]): Draft[] {
  const isGovernment = (each: Qualifier): boolean => isPart(each) && GOVERNMENT.test(each.text);
  const parts = found.flatMap(({ qualifiers }) => qualifiers.filter(isPart));
  if (!parts.every(isGovernment)) return found;
  return found.map((each) => ({ ...each, qualifiers: each.qualifiers.filter((one) => !isGovernment(one)) }));
}

/** 市局收到71件，各分局收到255件: beside a part another doer is a part too. */
function withDoers(found: Draft[]): Stated[] {
  const parted = new Set(found.filter(({ qualifiers }) => qualifiers.some(isPart)).map(({ quantity }) => quantity));
  return found.map(({ doer, ...each }): Stated => {
    const isOfAnother = doer !== null && parted.has(each.quantity) && !each.qualifiers.some(isPart);
    return isOfAnother ? { ...each, qualifiers: [...each.qualifiers, { kind: 'part', text: doer }] } : each;
  });
}

/** 书面申请4件、网络申请9件: what is less than the channel told beside it is no whole, whatever it is. */
function withoutUnnamedParts(found: Stated[]): Stated[] {
  const isOfChannel = ({ qualifiers }: Stated): boolean => qualifiers.some(({ kind }) => kind === 'channel');
  return found.filter((each, i) => {
    const isBeside = [found[i - 1], found[i + 1]].some(
      (next) => next?.quantity === each.quantity && isOfChannel(next) && next.amount.value > each.amount.value,
    );
    return each.qualifiers.length > 0 || each.amount.value === 0 || !isBeside;
  });
}

/** 其他处理10件（其中不掌握6件、重复申请1件）: a group of the text's own, not of the form. */
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
 * The statements of a paragraph by what stands beside them: whose each is, and without those that are no whole of their own.
 * @param closedAt where each bracket ends, by where it began
 */
export function settledStatements(drafts: Draft[], closedAt: ReadonlyMap<number, number>): Stated[] {
  const found = withDoers(withoutLoneGovernment(drafts));
  return withoutOwnGroups(withoutUnnamedParts(found), closedAt).sort((a, b) => a.start - b.start);
}
