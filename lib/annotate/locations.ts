import { isActive } from '../model/is-active';
import { MAX_OPTIONS, optionsOf } from '../model/options';
import type { AuditDocument, Finding, Report, Selector } from '../model/schema';
import type { Anchor } from './anchor';
import type { Locator } from './locator';
import type { Paint } from './paint-rules';

/** A place on the page that a finding is about. */
export interface FindingLocation {
  finding: number;
  paint: Paint;
  anchor: Anchor;
  /** Its selectors, which find it again in a page that was rewritten. */
  at: Selector[];
  /** The value that would make every identity hold, for the marker beside it. */
  suggested: number | null;
  /** Index of the option that the cell belongs to; null unless there are several. */
  option: number | null;
  /** For a missing section: whether it belongs before or after the anchor; otherwise null. */
  gap: 'before' | 'after' | null;
}

/**
 * Maximum number of terms located: real sums have some twenty at most, and readers could not follow more on the page.
 */
const MAX_TERMS = 60;

/** Returns all locations of a document's active findings, in the order of the findings. */
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
 * The printed total of a sum. Where several cells may be wrong, the finding leads here rather than to one of them,
 * which would look like the answer.
 */
function printedTotal({ derivation = [] }: Finding): Selector[] | null {
  const [only, ...more] = derivation.filter(({ side }) => side === 'right');
  return only?.at.length && !more.length ? only.at : null;
}

/** Where a missing section would stand: before the next present one, otherwise after the previous one. */
function gapOf({ rule, data }: Finding, { sections }: Report): { at: Selector[]; side: 'before' | 'after' } | null {
  if (rule !== 'sections.missing') return null;
  const missing = sections.findIndex(({ id }) => id === data?.section);
  if (missing < 0) return null;
  const next = sections.slice(missing).find(({ at }) => at.length > 0);
  if (next) return { at: next.at, side: 'before' };
  const before = sections.slice(0, missing).findLast(({ at }) => at.length > 0);
  return before ? { at: before.at, side: 'after' } : null;
}

/**
 * Returns the location that choosing a finding leads to: its suspect where there is only one option, otherwise the
 * place that it is about; null where it has no location.
 */
export function mainLocation(locations: FindingLocation[], finding: number): FindingLocation | null {
  const own = locations.filter((location) => location.finding === finding);
  const suspect = own.find(({ paint, option }) => paint === 'suspect' && option === null);
  return suspect ?? own.find(({ paint }) => paint === 'place') ?? own[0] ?? null;
}
