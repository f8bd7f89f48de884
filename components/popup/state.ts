import type { Entry } from '../../lib/library';
import type { DocumentKind } from '../../lib/locales/documents';
import type { PopupWords } from '../../lib/locales/popup';
import type { AuditDocument } from '../../lib/model/schema';
import type { Target } from '../../lib/script/types';

export type ScriptTarget = keyof PopupWords['scripts'];

/** What a site's pages are shown in as they open. */
export interface Always {
  site: string;
  target: Target | null;
  /** Remembers another script for the site; `null` forgets it. Rejects where the browser refuses. */
  set(target: Target | null): Promise<void>;
}

/** Why there is nothing to say of the page in front. */
export type AccessProblem = keyof PopupWords['states'];

/** What the popup can say of the page in front. */
export type PopupState =
  | { phase: 'loading' }
  | { phase: AccessProblem }
  /** `address`: where a document is that can be audited; null where it cannot be. */
  | { phase: 'document'; kind: DocumentKind; address: string | null }
  | { phase: 'ready'; audit: AuditDocument; isOpen: boolean };

/** What the popup shows of an audit kept before. */
export type Kept = Pick<Entry, 'key' | 'title' | 'issuer' | 'year' | 'verdict' | 'lastSeen'>;
