import type { Anchor } from '../../lib/annotate/anchor';
import { Locator } from '../../lib/annotate/locator';
import { mainPlace, type Place, placesOf } from '../../lib/annotate/places';
import { anchorByQuote } from '../../lib/annotate/requote';
import type { TextIndex } from '../../lib/document/html/text-spaces';
import type { AuditDocument, Selector, Suspect } from '../../lib/model/schema';
import { readInSlices } from './read';

/** Where on the page stands what an audit speaks of. */
export class Whereabouts {
  private readonly locator: Locator;
  readonly places: Place[];

  constructor(audit: AuditDocument, index: TextIndex<Node>) {
    this.locator = new Locator(audit.report, index);
    this.places = placesOf(audit, this.locator);
  }

  /** A place on the page; none given means the place of the chosen finding. */
  anchorOf(at: Selector[], current: number | null): Anchor | null {
    if (at.length) return this.locator.locate(at);
    return current === null ? null : (mainPlace(this.places, current)?.anchor ?? null);
  }

  placeOf = (suspect: Suspect): Selector[] => this.locator.placeOf(suspect);
}

/** A page that was rewritten since it was read still has the words, perhaps, in other nodes. */
export async function refind(at: Selector[]): Promise<Anchor | null> {
  const { page, index } = await readInSlices();
  return anchorByQuote(page.text, index, at);
}
