import { DECISION_SIGNS, sayState } from '../../lib/locales/tasks';
import { toneNames } from '../../lib/locales/verdict';
import type { FindingKind } from '../../lib/model/verdict-counts';
import { SIGNS } from '../../lib/model/verdict-counts';
import type { DecisionState } from '../../lib/tasks/schema';
import { useLanguage } from '../shared/language';

/** The decision on a finding: a sign, a word, and an outline that sets it apart from what the audit says. */
export function DecisionMark({ state }: { state: DecisionState }) {
  return (
    <span class={`decision ${state}`}>
      <span aria-hidden="true">{DECISION_SIGNS[state]}</span>
      {sayState(state, useLanguage())}
    </span>
  );
}

/** The kind of a finding. */
export function KindMark({ kind }: { kind: FindingKind | null }) {
  const names = toneNames(useLanguage());
  if (!kind) return null;
  return (
    <span class={`kind tone-${kind}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      {names[kind]}
    </span>
  );
}
