import type { ComponentChildren } from 'preact';
import type { PopupWords } from '../../lib/locales/popup';
import type { Obstacle as Kind } from './state';

/** Why there is no audit, and what to do about it. */
export function Hindrance({ says, advice, children }: { says: string; advice: string; children?: ComponentChildren }) {
  return (
    <div role="status" class="obstacle">
      <p class="name">{says}</p>
      <p>{advice}</p>
      {children}
    </div>
  );
}

interface Props {
  obstacle: Kind;
  words: PopupWords;
  onAgain(): void;
}

/** What stands in the way of reading the page, with a way to try again where that can help. */
export function Obstacle({ obstacle, words, onAgain }: Props) {
  const canTry = obstacle !== 'browserPage';
  return (
    <Hindrance {...words.states[obstacle]}>
      {canTry && (
        <button type="button" id="again" onClick={onAgain}>
          {obstacle === 'pageLoading' ? words.auditNow : words.again}
        </button>
      )}
    </Hindrance>
  );
}
