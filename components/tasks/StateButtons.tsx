import { DECISION_SIGNS, sayState } from '../../lib/locales/tasks';
import type { DecisionState } from '../../lib/tasks/schema';
import { STATES } from '../../lib/tasks/schema';
import { useLanguage } from '../shared/language';
import { KEY_OF_STATE } from './TaskKeys';

export interface StateButtonsProps {
  label: string;
  /** The current decision; null if there are several. */
  current: DecisionState | null;
  onState(state: DecisionState): void;
}

/** One button for each decision on a finding; undecided comes last. */
export function StateButtons({ label, current, onState }: StateButtonsProps) {
  const language = useLanguage();
  const [todo, ...decided] = STATES;
  return (
    <fieldset class="state-buttons">
      <legend class="hidden-text">{label}</legend>
      {[...decided, todo].map((state) => (
        <button
          type="button"
          key={state}
          class={`to-${state}`}
          aria-keyshortcuts={KEY_OF_STATE[state]}
          aria-pressed={current === null ? undefined : current === state}
          onClick={() => onState(state)}
        >
          <span aria-hidden="true">{DECISION_SIGNS[state]} </span>
          {sayState(state, language)}{' '}
          <span class="key" aria-hidden="true">
            {KEY_OF_STATE[state]}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
