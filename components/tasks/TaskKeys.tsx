import { TASK_WORDS } from '../../lib/locales/tasks';
import type { DecisionState } from '../../lib/tasks/schema';
import { useLanguage } from '../shared/language';

/** The key of each decision. */
export const KEY_OF_STATE: Record<DecisionState, string> = {
  confirmed: '1',
  falseAlarm: '2',
  notified: '3',
  corrected: '4',
  todo: '5',
};

const KEYS = [
  { keys: ['J', 'K'], does: 'move' },
  { keys: ['1–5'], does: 'set' },
  { keys: ['N'], does: 'note' },
  { keys: ['O'], does: 'open' },
  { keys: ['X'], does: 'choose' },
  { keys: ['U'], does: 'undo' },
  { keys: ['/'], does: 'search' },
] as const;

export interface TaskKeysProps {
  /** The last action, in words. */
  said: string;
  canUndo: boolean;
  onUndo(): void;
}

/** The last action with a button to undo it, and the keys, always in sight. */
export function TaskKeys({ said, canUndo, onUndo }: TaskKeysProps) {
  const words = TASK_WORDS[useLanguage()];
  return (
    <footer class="task-keys">
      <span role="status">{said}</span>
      <button type="button" class="quiet" disabled={!canUndo} onClick={onUndo}>
        {words.undo}
      </button>
      <ul aria-label={words.keys}>
        {KEYS.map(({ keys, does }) => (
          <li key={does}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {words.keyNames[does]}
          </li>
        ))}
      </ul>
    </footer>
  );
}
