import type { Obstacle as Kind } from './state';
import type { PopupWords } from './words';

interface Props {
  obstacle: Kind;
  words: PopupWords;
  onAgain(): void;
}

/** What stands in the way of reading the page, and what to do about it. */
export function Obstacle({ obstacle, words, onAgain }: Props) {
  const { says, advice } = words.states[obstacle];
  const canTry = obstacle !== 'browserPage';
  return (
    <div role="status" class="obstacle">
      <p class="name">{says}</p>
      <p>{advice}</p>
      {canTry && (
        <button type="button" id="again" onClick={onAgain}>
          {obstacle === 'pageLoading' ? words.auditNow : words.again}
        </button>
      )}
    </div>
  );
}
