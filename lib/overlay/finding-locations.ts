import type { Anchor } from '../annotate/anchor';
import { anchorByQuote } from '../annotate/anchor-by-quote';
import { type FindingLocation, locationsOf, mainLocation } from '../annotate/locations';
import { Locator } from '../annotate/locator';
import type { TextIndex } from '../document/html/text-spaces';
import type { AuditDocument, Selector, Suspect } from '../model/schema';
import { readInSlices } from './audited-page';

/** Where on the page the findings of an audit are. */
export class FindingLocations {
  private readonly locator: Locator;
  readonly all: FindingLocation[];

  constructor(audit: AuditDocument, index: TextIndex<Node>) {
    this.locator = new Locator(audit.report, index);
    this.all = locationsOf(audit, this.locator);
  }

  /**
   * Returns the anchor of selectors; without any, the main location of the chosen finding. Null if it is not on the
   * page.
   */
  anchorOf(at: Selector[], current: number | null): Anchor | null {
    if (at.length) return this.locator.locate(at);
    return current === null ? null : (mainLocation(this.all, current)?.anchor ?? null);
  }

  /**
   * Returns the selectors that find a place again on a rewritten page; without any given, those of the chosen finding's
   * main location.
   */
  wantedAt(at: Selector[], current: number | null): Selector[] {
    return at.length || current === null ? at : (mainLocation(this.all, current)?.at ?? []);
  }

  /** Returns the selectors of a suspect's cell; empty if the page does not have it. */
  selectorsOf = (suspect: Suspect): Selector[] => this.locator.selectorsOf(suspect);
}

/**
 * Finds selectors by their quote: a page that was rewritten since it was read may have the words in other nodes. Null
 * if it does not have them.
 */
export async function findAgain(at: Selector[]): Promise<Anchor | null> {
  const { page, index } = await readInSlices();
  return anchorByQuote(page.text, index, at);
}
