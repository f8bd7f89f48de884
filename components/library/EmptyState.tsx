import type { ComponentChildren } from 'preact';
import { DOCUMENT_PAGE_WORDS } from '../../lib/locales/document-page';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { hashOf } from './route';

/** What the library is for and how to begin, shown while it is empty. */
export function EmptyState({ drafts, children }: { drafts: ComponentChildren; children: ComponentChildren }) {
  const language = useLanguage();
  const { empty } = LIBRARY_WORDS[language];
  const { selfCheck, lead } = DOCUMENT_PAGE_WORDS[language];
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
        <li>
          <h2>{selfCheck}</h2>
          <p>{lead}</p>
          {drafts}
        </li>
      </ol>
      <p class="muted">{empty.privacy}</p>
    </div>
  );
}
