import type { PanelWords } from '../../lib/locales/panel';

/** The panel's keys. They work only while the focus is in the panel, so that the page keeps its own. */
export const PANEL_KEYS = { n: 'next', p: 'previous', g: 'go', m: 'aside', Escape: 'collapse' } as const;
export type KeyAction = (typeof PANEL_KEYS)[keyof typeof PANEL_KEYS];
const ALL_ACTIONS: readonly KeyAction[] = Object.values(PANEL_KEYS);

/** Returns the action of a key press in the panel; null if the key has none. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): KeyAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(PANEL_KEYS, name) ? PANEL_KEYS[name as keyof typeof PANEL_KEYS] : null;
}

/** Returns the action of a key press, taking into account that in a text field only Escape is an action. */
export function askedBy(event: KeyboardEvent): KeyAction | null {
  return event.target instanceof HTMLTextAreaElement && event.key !== 'Escape' ? null : actionOf(event);
}

interface Props {
  words: PanelWords;
  /** The actions that this panel has; all by default. */
  actions?: readonly KeyAction[];
}

/** The list of keys, folded so that it is not in the way. */
export function Keys({ words, actions = ALL_ACTIONS }: Props) {
  return (
    <details class="keys">
      <summary>{words.keyboard}</summary>
      <dl>
        {Object.entries(PANEL_KEYS)
          .filter(([, action]) => actions.includes(action))
          .map(([key, action]) => (
            <div key={key}>
              <dt>
                <kbd>{key === 'Escape' ? 'Esc' : key.toUpperCase()}</kbd>
              </dt>
              <dd>{words.keys[action]}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
