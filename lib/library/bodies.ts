import { type Doubt, type NamedBy, sameBodyIn } from '../check/previous';
import { agencyNames } from '../names/agencies';
import { isShortName, parseBody } from '../names/body-name';
import type { Sameness } from '../names/same-body';
import type { Entry } from './entry';
import { doubtOf, type Witness } from './origin';

const GOVERNMENT = /^(?:人民政府|政府)?$|^(?:(?:人民)?政府)?办公?[厅室]$|^政府办$/;
const LEVEL_WORD = /^(?:自治区|街道|[省市县区州旗盟乡镇])/;

/**
 * The names that reports of one body for one year are found by: its agency under every usual name. Two bodies that are or may be
 * the same have one in common.
 */
export function bodyKeys({ issuer, year }: { issuer?: string; year?: number }): string[] {
  return year === undefined ? [] : agencyKeys(issuer).map((name) => `${name} ${year}`);
}

/** Agency names by which the reports of a body are found. */
function agencyKeys(issuer: string | undefined): string[] {
  if (!issuer) return [];
  const { agency } = parseBody(issuer);
  const own = isShortName(issuer) ? agency.replace(LEVEL_WORD, '') : agency;
  return GOVERNMENT.test(own) ? ['政府'] : agencyNames(own);
}

/** Where the reports of a body of all years are found, see `bodyKeys`. */
export const bodyRanges = (issuer: string): IDBKeyRange[] =>
  agencyKeys(issuer).map((name) => IDBKeyRange.bound(`${name} `, `${name} :`));

/** A report in the library, or one that is to be judged by what is there. */
export type Known = Pick<Entry, 'issuer' | 'year' | 'title'> & Witness;
export interface Evidence {
  entry: Entry;
  doubt: Exclude<Doubt, 'perhapsSame'> | null;
}

/** Of what claims to be one report, so many are judged: those that are the least in doubt. */
const MOST_ADDRESSES = 5;

interface Body {
  named: NamedBy;
  entries: Set<Entry>;
}

const namedBy = ({ issuer, url, title }: Known): NamedBy => ({ issuer: issuer ?? null, url, title });

/** Entries by the bodies they are of, in memory. Bodies are compared, which are few, not entries. */
export class Bodies {
  private readonly byKey = new Map<string, Map<string, Body>>();
  private readonly sameness = new Map<string, Sameness>();

  constructor(readonly entries: Entry[]) {
    for (const entry of entries) this.add(entry);
  }

  private add(entry: Entry): void {
    const identity = identityOf(entry);
    for (const key of bodyKeys(entry)) {
      const bodies = this.byKey.get(key) ?? new Map<string, Body>();
      const body = bodies.get(identity) ?? { named: namedBy(entry), entries: new Set() };
      body.entries.add(entry);
      this.byKey.set(key, bodies.set(identity, body));
    }
  }

  /** The report of the year before that says most against this one; null where there is none. */
  before(judged: Known): Evidence | null {
    const best = this.near(judged, -1).find(({ entry }) => !entry.origin.isDistrusted);
    return best ?? null;
  }

  /** The reports of the year after. */
  after = (evidence: Known): Entry[] =>
    this.near(evidence, 1)
      .slice(0, MOST_ADDRESSES)
      .map(({ entry }) => entry);

  /** Reports of the same year, or of one around it, of what is or may be the same body: the least in doubt first. */
  private near(known: Known, years: number): Evidence[] {
    const keys = bodyKeys({ ...known, year: (known.year ?? Number.NaN) + years });
    const found = new Map<Entry, Sameness>();
    for (const key of known.year === undefined ? [] : keys) {
      for (const [identity, body] of this.byKey.get(key) ?? []) {
        const sameness = this.compare(known, identity, body.named);
        if (sameness !== 'other') for (const entry of body.entries) found.set(entry, sameness);
      }
    }
    const ranked = [...found].map(([entry, sameness]) => {
      const doubt = doubtOf(entry, known);
      return { entry, doubt, rank: (sameness === 'same' ? 0 : 3) + (doubt ? DOUBTS.indexOf(doubt) + 1 : 0) };
    });
    return ranked.sort((a, b) => a.rank - b.rank || newestFirst(a.entry, b.entry));
  }

  private compare(known: Known, identity: string, named: NamedBy): Sameness {
    const pair = `${identityOf(known)}\n${identity}`;
    const sameness = this.sameness.get(pair) ?? sameBodyIn(namedBy(known), named);
    this.sameness.set(pair, sameness);
    return sameness;
  }
}

const DOUBTS: Evidence['doubt'][] = ['otherSite', 'imported'];

const newestFirst = (a: Entry, b: Entry): number =>
  a.lastSeen === b.lastSeen ? (a.key < b.key ? -1 : 1) : a.lastSeen < b.lastSeen ? 1 : -1;

/** What two bodies are compared by: name, site and, where the name leaves out the region, the title that may give it. */
function identityOf({ issuer = '', url, title }: Known): string {
  const host = url && URL.canParse(url) ? new URL(url).hostname : '';
  return JSON.stringify([
    issuer,
    host,
    parseBody(issuer).places.length ? '' : title.slice(0, title.indexOf(issuer) + 1),
  ]);
}
