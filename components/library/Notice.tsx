import { wordsOf } from '../../lib/locales/faults';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';

/** An error message with advice. */
export function Fault({ error, onRetry }: { error: unknown; onRetry?(): void }) {
  const language = useLanguage();
  const known = wordsOf(error, language);
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <div class="notice error" role="alert">
      <p>
        <strong>
          <span aria-hidden="true">✕ </span>
          {known.what}
        </strong>{' '}
        {known.todo}
      </p>
      <p class="muted detail">{detail}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {LIBRARY_WORDS[language].tryAgain}
        </button>
      )}
    </div>
  );
}

export function Loading() {
  return (
    <p class="muted" role="status">
      {LIBRARY_WORDS[useLanguage()].loading}
    </p>
  );
}
