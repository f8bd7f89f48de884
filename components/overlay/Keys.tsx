import type { PanelWords } from '../../lib/locales/panel';

/** The panel's keys. They work while the focus is in the panel, so that no page loses its own. */
export const PANEL_KEYS = { n: 'next', p: 'previous', g: 'go', m: 'aside', Escape: 'collapse' } as const;
export type KeyAction = (typeof PANEL_KEYS)[keyof typeof PANEL_KEYS];
const ALL_ACTIONS: readonly KeyAction[] = Object.values(PANEL_KEYS);

/** What a key press in the panel asks for; null where it is none of ours. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): KeyAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(PANEL_KEYS, name) ? PANEL_KEYS[name as keyof typeof PANEL_KEYS] : null;
}

/** What a key asks for that is pressed in a panel; in a field, where what is typed is text, only Escape does. */
export function askedBy(event: KeyboardEvent): KeyAction | null {
  return event.target instanceof HTMLTextAreaElement && event.key !== 'Escape' ? null : actionOf(event);
}

interface Props {
  words: PanelWords;
  /** Those that this panel has; all, unless told. */
  actions?: readonly KeyAction[];
}

/** The keys, told where they can be found without being in the way. */
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
