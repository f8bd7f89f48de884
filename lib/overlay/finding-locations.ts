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

  /** What selectors find on the page; without any, the main location of the chosen finding. */
  anchorOf(at: Selector[], current: number | null): Anchor | null {
    if (at.length) return this.locator.locate(at);
    return current === null ? null : (mainLocation(this.all, current)?.anchor ?? null);
  }

  /** What finds a place on a page that was rewritten; without selectors, the main location of the chosen finding. */
  wantedAt(at: Selector[], current: number | null): Selector[] {
    return at.length || current === null ? at : (mainLocation(this.all, current)?.at ?? []);
  }

  /** Selectors of a suspect's cell; empty where the page does not have it. */
  selectorsOf = (suspect: Suspect): Selector[] => this.locator.selectorsOf(suspect);
}

/** Finds selectors by their quote: a page that was rewritten since it was read may have the words in other nodes. */
export async function findAgain(at: Selector[]): Promise<Anchor | null> {
  const { page, index } = await readInSlices();
  return anchorByQuote(page.text, index, at);
}
