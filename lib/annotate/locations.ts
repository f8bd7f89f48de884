import { isActive } from '../model/is-active';
import type { AuditDocument, Finding, Report, Selector } from '../model/schema';
import type { Anchor } from './anchor';
import type { Locator } from './locator';
import type { Paint } from './paint-rules';

/** A place of the page that a finding speaks of. */
export interface FindingLocation {
  finding: number;
  paint: Paint;
  anchor: Anchor;
  /** The value that would mend it, for the marker beside it. */
  suggested: number | null;
  /** Where something is missing: before or after what the anchor is on. */
  gap: 'before' | 'after' | null;
}

/** A sum has at most some twenty terms; what has more is no sum that a reader follows on the page. */
const MAX_TERMS = 60;

/** All places of the active findings of a document, in the findings' order. */
export function locationsOf({ findings, report }: AuditDocument, locator: Locator): FindingLocation[] {
  return findings.flatMap((finding, i) => {
    const locations: FindingLocation[] = [];
    if (!isActive(finding)) return locations;
    const add = (paint: Paint, at: Selector[], rest: Partial<FindingLocation> = {}): void => {
      const anchor = at.length ? locator.locate(at) : null;
      if (anchor) locations.push({ finding: i, paint, anchor, suggested: null, gap: null, ...rest });
    };
    for (const suspect of finding.suspects) {
      if (suspect.set === 0) add('suspect', locator.selectorsOf(suspect), { suggested: suspect.suggested });
    }
    const terms = finding.outcome === 'failed' ? (finding.derivation ?? []) : [];
    for (const { at } of terms.slice(0, MAX_TERMS)) add('term', at);
    if (!finding.suspects.length) add('place', finding.at);
    const gap = report && gapOf(finding, report);
    if (gap) add('place', gap.at, { gap: gap.side });
    return locations;
  });
}

/** Where a missing section would stand: before the next one that is there, else after the last before it. */
function gapOf({ rule, data }: Finding, { sections }: Report): { at: Selector[]; side: 'before' | 'after' } | null {
  if (rule !== 'sections.missing') return null;
  const missing = sections.findIndex(({ id }) => id === data?.section);
  if (missing < 0) return null;
  const next = sections.slice(missing).find(({ at }) => at.length > 0);
  if (next) return { at: next.at, side: 'before' };
  const before = sections.slice(0, missing).findLast(({ at }) => at.length > 0);
  return before ? { at: before.at, side: 'after' } : null;
}

/** The place that a finding is gone to: its likeliest suspect, else what it speaks of. */
export function mainLocation(locations: FindingLocation[], finding: number): FindingLocation | null {
  const own = locations.filter((location) => location.finding === finding);
  return own.find(({ paint }) => paint === 'suspect') ?? own.find(({ paint }) => paint === 'place') ?? own[0] ?? null;
}
