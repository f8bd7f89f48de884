import { isActive } from '../model/is-active';
import { MAX_OPTIONS, optionsOf } from '../model/options';
import type { AuditDocument, Finding, Report, Selector } from '../model/schema';
import type { Anchor } from './anchor';
import type { Locator } from './locator';
import type { Paint } from './paint-rules';

/** A place of the page that a finding speaks of. */
export interface FindingLocation {
  finding: number;
  paint: Paint;
  anchor: Anchor;
  /** What finds it, also in a page that was rewritten. */
  at: Selector[];
  /** The value that would make everything hold, for the marker beside it. */
  suggested: number | null;
  /** Which of several options the place is a cell of; null where there is one, or none. */
  option: number | null;
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
      if (anchor) locations.push({ finding: i, paint, anchor, at, suggested: null, option: null, gap: null, ...rest });
    };
    const options = optionsOf(finding.suspects).slice(0, MAX_OPTIONS);
    for (const [i, suspects] of options.entries()) {
      const option = options.length > 1 ? i : null;
      for (const suspect of suspects) {
        add('suspect', locator.selectorsOf(suspect), { suggested: suspect.suggested, option });
      }
    }
    const terms = finding.outcome === 'failed' ? (finding.derivation ?? []) : [];
    for (const { at } of terms.slice(0, MAX_TERMS)) add('term', at);
    if (options.length > 1) add('place', printedTotal(finding) ?? finding.at);
    else if (!options.length) add('place', finding.at);
    const gap = report && gapOf(finding, report);
    if (gap) add('place', gap.at, { gap: gap.side });
    return locations;
  });
}

/**
 * What a sum is compared with. Where any of several cells may be wrong none of them is the place that the finding is gone
 * to: it would look like the answer.
 */
function printedTotal({ derivation = [] }: Finding): Selector[] | null {
  const [only, ...more] = derivation.filter(({ side }) => side === 'right');
  return only?.at.length && !more.length ? only.at : null;
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

/** The place that a finding is gone to: its suspect where there is one option, else what it speaks of. */
export function mainLocation(locations: FindingLocation[], finding: number): FindingLocation | null {
  const own = locations.filter((location) => location.finding === finding);
  const suspect = own.find(({ paint, option }) => paint === 'suspect' && option === null);
  return suspect ?? own.find(({ paint }) => paint === 'place') ?? own[0] ?? null;
}
