import type { VerdictState } from '../../model/verdict';
import type { Batch, ItemState } from './types';

export interface RuleCount {
  rule: string;
  failed: number;
  incomplete: number;
  /** Number of pages on which it failed or is incomplete. */
  pages: number;
}

export interface Summary {
  total: number;
  states: Record<ItemState, number>;
  /** Number of pages with each verdict. */
  verdicts: Record<VerdictState, number>;
  /** Most failures first. */
  rules: RuleCount[];
  stoppedHosts: string[];
}

/** Returns the results of the queue so far. */
export function summaryOf({ items }: Batch): Summary {
  const states: Summary['states'] = { waiting: 0, running: 0, done: 0, failed: 0, stopped: 0 };
  const verdicts: Summary['verdicts'] = { problems: 0, toCheck: 0, clean: 0, notAudited: 0 };
  const rules = new Map<string, RuleCount>();
  for (const { state, result } of items) {
    states[state] += 1;
    if (!result) continue;
    verdicts[result.verdict.state] += 1;
    for (const [rule, { failed, incomplete }] of Object.entries(result.rules)) {
      const count = rules.get(rule) ?? { rule, failed: 0, incomplete: 0, pages: 0 };
      rules.set(rule, {
        rule,
        failed: count.failed + failed,
        incomplete: count.incomplete + incomplete,
        pages: count.pages + 1,
      });
    }
  }
  return {
    total: items.length,
    states,
    verdicts,
    rules: [...rules.values()].sort((a, b) => b.failed - a.failed || b.incomplete - a.incomplete),
    stoppedHosts: [...new Set(items.filter(({ state }) => state === 'stopped').map(({ host }) => host))],
  };
}

/** Whether nothing is left to do. */
export const isOver = ({ items }: Batch): boolean =>
  items.every(({ state }) => state !== 'waiting' && state !== 'running');
