import { type AuditOptions, audit } from '../audit';
import { checkedAcrossYears, checkedAmongBodies } from '../check/across-years';
import type { OtherNarrative } from '../check/rule';
import { summaryOf } from '../check/summary';
import type { Page } from '../document/page';
import { applyDismissals, type Dismissal } from '../model/dismissals';
import type { AuditDocument } from '../model/schema';
import { StoreError, type StoreFault } from '../model/store-error';
import type { Summary } from '../model/summary';
import { type Changes, changesBetween } from './changes';
import { keyOf } from './entry';
import type { Evidence } from './evidence';
import type { KeptAudits } from './kept-audits';
import type { Origin } from './origin';
import { type StoredVersion, saysTheSame } from './versions';

/** What the library holds of a page: when it was read, and how the page differs now. */
export interface Kept {
  /** When the page was first read, and when it was last read in the saved version (ISO, UTC). */
  firstSeen: string;
  lastSeen: string;
  /** How the saved version came into the library. */
  origin: Origin;
  /** Null if the page still says the same. */
  changes: Changes | null;
}

/** An audit, with what the library on this device knows about its page. */
export interface LibraryAudit {
  /** With dismissed findings marked as such. */
  audit: AuditDocument;
  /** Dismissals that no longer match any finding. */
  stale: Dismissal[];
  kept: Kept | null;
  /** What the report says, with last year's figures beside it if the library has them. */
  summary: Summary | null;
  /** Why the library could not be read; null if it could. */
  fault: StoreFault | null;
}

interface Memory {
  evidence: Evidence | null;
  others: OtherNarrative[];
  dismissals: Dismissal[];
  last: StoredVersion | null;
  firstSeen: string | null;
}

/** Does one piece of work with the library, see `withKept`. */
type Use = (work: (kept: KeptAudits) => Promise<Memory>) => Promise<Memory>;

/**
 * Audits a page with everything on this device: the same body's earlier reports, reports of other bodies, and
 * dismissals. If the library cannot be read, the page is audited without it, and `fault` says why; only other errors
 * are thrown.
 */
export async function auditWithLibrary(
  page: Page,
  options: Omit<AuditOptions, 'previous' | 'doubt'>,
  use: Use,
): Promise<LibraryAudit> {
  const alone = audit(page, options);
  const memory = await remember(use, alone);
  if ('fault' in memory) return { audit: alone, stale: [], kept: null, summary: summaryOf(alone), fault: memory.fault };
  const { evidence, others, dismissals } = memory;
  const previous = evidence?.document ?? null;
  const acrossYears = checkedAcrossYears(alone, previous, evidence?.doubt, evidence?.beforeLast);
  const whole = checkedAmongBodies(acrossYears, others);
  const { document, stale } = applyDismissals(whole, dismissals);
  const summary = summaryOf(document, previous, evidence?.doubt);
  return { audit: document, stale, kept: keptOf(memory, whole), summary, fault: null };
}

async function remember(use: Use, document: AuditDocument): Promise<Memory | { fault: StoreFault }> {
  const key = keyOf(document);
  try {
    return await use(async (store) => {
      const [evidence, others, dismissals, last, firstSeen] = await Promise.all([
        store.previousOf(document),
        store.alikeTo(document),
        store.dismissals.of(document),
        store.get(key),
        store.firstSeen(key),
      ]);
      return { evidence, others, dismissals, last, firstSeen };
    });
  } catch (error) {
    if (error instanceof StoreError) return { fault: error.fault };
    throw error;
  }
}

function keptOf({ last, firstSeen }: Memory, document: AuditDocument): Kept | null {
  if (!last) return null;
  const seen = { firstSeen: firstSeen ?? last.firstSeen, lastSeen: last.lastSeen, origin: last.origin };
  const changes = saysTheSame(last.document, document) ? null : changesBetween(last.document, document);
  // If only the tool's version changed, and the text did not, the page itself has not changed.
  const isOurs = changes?.toolChanged && !changes.textChanged;
  return { ...seen, changes: isOurs ? null : changes };
}
