import { ask, nameOf, selected } from '../document/html/nodes';
import { inSlices, WORK } from '../slices';

/** Minimum pause between two searches, in milliseconds: a page may change its size all the time. */
const PAUSE = 500;
/** Maximum number of custom elements whose size is watched. */
const MAX_WATCHED = 2000;

/**
 * Finds shadow roots that are attached to elements already on the page. No observer reports that, but the content of
 * the root takes room, so that the size of the element or of the page changes.
 */
export class LateShadows {
  private readonly observer: ResizeObserver;
  private readonly given = new WeakSet<Element>();
  private watched = 0;
  private searching = false;
  private again = false;

  /** `found` is called with every open shadow root below `roots`, and `finished` after a search. */
  constructor(
    private readonly roots: () => Iterable<Document | ShadowRoot>,
    private readonly found: (root: ShadowRoot) => void,
    private readonly finished: () => void,
    private readonly signal: AbortSignal,
  ) {
    // It also reports each element once when observation starts: a root may be there already.
    this.observer = new ResizeObserver(() => void this.search());
    signal.addEventListener('abort', () => this.observer.disconnect(), { once: true });
  }

  /** Starts watching a document. */
  watch({ documentElement, body }: Document): void {
    for (const element of [documentElement, body]) if (element) this.observe(element);
  }

  private observe(element: Element): void {
    this.given.add(element);
    this.observer.observe(element);
  }

  private async search(): Promise<void> {
    this.again = true;
    if (this.searching) return;
    this.searching = true;
    while (this.again && !this.signal.aborted) {
      this.again = false;
      await inSlices(this.steps(), WORK, this.signal);
      if (!this.signal.aborted) this.finished();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    this.searching = false;
  }

  private *steps(): Generator<void, void> {
    for (const root of this.roots()) {
      for (const element of selected(root, '*')) {
        const shadow = ask(element, 'shadowRoot');
        if (shadow) this.found(shadow);
        else if (this.watched < MAX_WATCHED && nameOf(element).includes('-') && !this.given.has(element)) {
          this.watched++;
          this.observe(element);
        }
        yield;
      }
    }
  }
}
