import { DECISION_SIGNS, sayState } from '../../lib/locales/tasks';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { RowKind } from '../../lib/tasks/rows';
import type { DecisionState } from '../../lib/tasks/schema';
import { useLanguage } from '../shared/language';

/** What was decided of a finding: a sign, a word and an outline, which tells it from what the audit says. */
export function DecisionMark({ state }: { state: DecisionState }) {
  return (
    <span class={`decision ${state}`}>
      <span aria-hidden="true">{DECISION_SIGNS[state]}</span>
      {sayState(state, useLanguage())}
    </span>
  );
}

const KIND_SIGNS: Record<RowKind, string> = { error: '✕', warning: '!', notice: 'i', toCheck: '?' };

/** What a finding is counted as, in words. */
export function useKindName(): (kind: RowKind) => string {
  const words = verdictWords(useLanguage());
  return (kind) => (kind === 'toCheck' ? words.outcome.incomplete : words.severity[kind]);
}

/** What the audit calls a finding. */
export function KindMark({ kind }: { kind: RowKind | null }) {
  const nameOf = useKindName();
  if (!kind) return null;
  return (
    <span class={`kind is-${kind}`}>
      <span class="sign" aria-hidden="true">
        {KIND_SIGNS[kind]}
      </span>
      {nameOf(kind)}
    </span>
  );
}
