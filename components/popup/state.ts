import type { AuditDocument } from '../../lib/audit/schema';
import type { Entry } from '../../lib/store';
import type { PopupWords } from './words';

export type ScriptTarget = keyof PopupWords['scripts'];

/** Why there is nothing to say of the page in front. */
export type Obstacle = keyof PopupWords['states'];

/** What the popup can say of the page in front. */
export type PopupState = { phase: 'loading' } | { phase: Obstacle } | { phase: 'ready'; audit: AuditDocument };

/** What the popup shows of an audit kept before. */
export type Kept = Pick<Entry, 'key' | 'title' | 'issuer' | 'year' | 'outcome' | 'lastSeen'>;
