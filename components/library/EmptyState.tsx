import type { ComponentChildren } from 'preact';
import { useLanguage } from '../shared/language';
import { hashOf } from './route';
import { WORDS } from './words';

/** What the library is for and how to begin, while nothing is in it. */
export function EmptyState({ children }: { children: ComponentChildren }) {
  const { empty } = WORDS[useLanguage()];
  return (
    <div class="empty">
      <p class="lead">{empty.lead}</p>
      <ol>
        <li>
          <h2>{empty.one.title}</h2>
          <p>{empty.one.text}</p>
        </li>
        <li>
          <h2>{empty.many.title}</h2>
          <p>{empty.many.text}</p>
          <p>
            <a class="button" href={hashOf({ screen: 'batch', tab: null })}>
              {empty.many.action}
            </a>
          </p>
        </li>
        <li>
          <h2>{empty.file.title}</h2>
          <p>{empty.file.text}</p>
          {children}
        </li>
      </ol>
      <p class="muted">{empty.privacy}</p>
    </div>
  );
}
