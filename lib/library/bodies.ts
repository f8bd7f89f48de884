import { type Doubt, type NamedBy, placeIn, sameBodyIn } from '../check/previous';
import type { Sameness } from '../names/same-body';
import { urlOf } from '../text/address';
import type { Entry } from './entry';
import { doubtOf, type Witness } from './origin';

/** A report in the library, or one that is to be checked against it. */
export type Known = Pick<Entry, 'issuer' | 'year' | 'title' | 'bodies'> & Witness;
export interface Evidence {
  entry: Entry;
  doubt: Exclude<Doubt, 'perhapsSame'> | null;
}

/** Maximum number of audits checked that claim to be the same report: the least doubtful ones. */
const MOST_ADDRESSES = 5;

/** What a report says about its body, as far as bodies are compared by it. */
interface Said {
  named: NamedBy;
  /** Equal for reports that say the same of their body. */
  identity: string;
  /**
   * The first character of the last place name: bodies whose place begins otherwise differ. '' if no place is named.
   */
  place: string;
}

interface Body extends Said {
  entries: Set<Entry>;
}

const namedBy = ({ issuer, url, title }: Known): NamedBy => ({ issuer: issuer ?? null, url, title });

/** In-memory index of entries by body. Bodies are compared, of which there are few, instead of entries. */
export class Bodies {
  /** Keyed by `bodyKeys`, then place, then identity. */
  private readonly byKey = new Map<string, Map<string, Map<string, Body>>>();
  private readonly sayings = new Map<string, Said>();
  private readonly sameness = new Map<string, Sameness>();

  constructor(readonly entries: Entry[]) {
    for (const entry of entries) this.add(entry);
  }

  private add(entry: Entry): void {
    const said = this.said(entry);
    for (const key of entry.bodies) {
      const places = this.byKey.get(key) ?? new Map<string, Map<string, Body>>();
      const bodies = places.get(said.place) ?? new Map<string, Body>();
      const body = bodies.get(said.identity) ?? { ...said, entries: new Set() };
      body.entries.add(entry);
      this.byKey.set(key, places.set(said.place, bodies.set(said.identity, body)));
    }
  }

  /** Returns the best evidence from the year before; null if there is none. Distrusted reports are left out. */
  before(checked: Known): Evidence | null {
    return this.near(checked, -1).find(({ entry }) => !entry.origin.isDistrusted) ?? null;
  }

  /** Returns the reports of the year after, the least doubtful first. */
  after = (evidence: Known): Entry[] =>
    this.near(evidence, 1)
      .slice(0, MOST_ADDRESSES)
      .map(({ entry }) => entry);

  /**
   * Returns the reports of a nearby year by what is or may be the same body, the least doubtful first.
   * @param years the number of years from the known report's year
   */
  private near(known: Known, years: number): Evidence[] {
    const said = this.said(known);
    const found = new Map<Entry, Sameness>();
    for (const body of this.candidates(known, said, years)) {
      const sameness = this.compare(said, body);
      if (sameness !== 'other') for (const entry of body.entries) found.set(entry, sameness);
    }
    const ranked = [...found].map(([entry, sameness]) => {
      const doubt = doubtOf(entry, known);
      return { entry, doubt, rank: (sameness === 'same' ? 0 : 3) + (doubt ? DOUBTS.indexOf(doubt) + 1 : 0) };
    });
    return ranked.sort((a, b) => a.rank - b.rank || newestFirst(a.entry, b.entry));
  }

  private candidates({ bodies, year }: Known, { place }: Said, years: number): Body[] {
    if (year === undefined) return [];
    const keys = bodies.map((key) => `${key.slice(0, key.lastIndexOf(' '))} ${year + years}`);
    return keys.flatMap((key) => {
      const places = this.byKey.get(key) ?? new Map<string, Map<string, Body>>();
      const alike = place ? [places.get(place), places.get('')] : [...places.values()];
      return alike.flatMap((of) => [...(of?.values() ?? [])]);
    });
  }

  private compare(one: Said, other: Said): Sameness {
    const pair = `${one.identity}\n${other.identity}`;
    const sameness = this.sameness.get(pair) ?? sameBodyIn(one.named, other.named);
    this.sameness.set(pair, sameness);
    return sameness;
  }

  private said(known: Known): Said {
    const { issuer = '', url, title } = known;
    const host = urlOf(url ?? '')?.hostname ?? '';
    const before = issuer ? title.slice(0, Math.max(0, title.indexOf(issuer))) : '';
    const identity = JSON.stringify([issuer, host, before]);
    const named = namedBy(known);
    const said = this.sayings.get(identity) ?? { named, identity, place: placeIn(named).slice(0, 1) };
    this.sayings.set(identity, said);
    return said;
  }
}

const DOUBTS: Evidence['doubt'][] = ['otherSite', 'imported'];

const newestFirst = (a: Entry, b: Entry): number =>
  a.lastSeen === b.lastSeen ? (a.key < b.key ? -1 : 1) : a.lastSeen < b.lastSeen ? 1 : -1;
