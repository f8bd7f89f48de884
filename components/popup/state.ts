import type { Entry } from '../../lib/library';
import type { DocumentKind } from '../../lib/locales/documents';
import type { PopupWords } from '../../lib/locales/popup';
import type { AuditDocument } from '../../lib/model/schema';
import type { Target } from '../../lib/script/types';

export type ScriptTarget = keyof PopupWords['scripts'];

/** The script in which a site's pages open. */
export interface Always {
  site: string;
  target: Target | null;
  /** Stores another script for the site; `null` removes it. Rejects if the browser refuses. */
  set(target: Target | null): Promise<void>;
}

/** Why the active tab's page cannot be audited. */
export type AccessProblem = keyof PopupWords['states'];

/** The state of the active tab's page, for the popup. */
export type PopupState =
  | { phase: 'loading' }
  | { phase: AccessProblem }
  /** `address`: the address of a document that can be audited; null if it cannot be. */
  | { phase: 'document'; kind: DocumentKind; address: string | null }
  | { phase: 'ready'; audit: AuditDocument; isOpen: boolean };

/** The fields of a saved audit that the popup shows. */
export type Kept = Pick<Entry, 'key' | 'title' | 'issuer' | 'year' | 'verdict' | 'lastSeen'>;
