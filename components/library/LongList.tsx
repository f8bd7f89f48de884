import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';

/** Number of items shown at first, and added each time: a file may bring thousands. */
const [FIRST, MORE] = [20, 200];

export interface LongListProps<T> {
  items: T[];
  keyOf: (item: NoInfer<T>) => string;
  children(item: T): ComponentChildren;
}

/** A list that shows its first items, and more on request. */
export function LongList<T>({ items, keyOf, children }: LongListProps<T>) {
  const words = LIBRARY_WORDS[useLanguage()];
  const [shown, setShown] = useState(FIRST);
  const left = items.length - shown;
  return (
    <ul class="listed">
      {items.slice(0, shown).map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
      {left > 0 && (
        <li>
          <button type="button" onClick={() => setShown(shown + MORE)}>
            {words.showMore(Math.min(left, MORE))}
          </button>
        </li>
      )}
    </ul>
  );
}
