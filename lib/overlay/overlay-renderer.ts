import { type Anchor, isThere } from '../annotate/anchor';
import { Measure } from '../annotate/boxes';
import type { FindingLocation } from '../annotate/locations';
import { markersOf } from '../annotate/markers';
import { Painter } from '../annotate/paint';
import { isThicket } from '../annotate/paint-rules';
import { isForThePage, pick } from '../annotate/pick';
import { fill } from '../locales/fill';
import { panelWords } from '../locales/panel-words';
import { messageOf, termOf } from '../locales/say';
import { OverlayHost } from './overlay-host';
import type { Mark, OverlayProps, OverlayViews } from './overlay-props';

/** Draws everything on one page: panel, paint, marks. When its signal is aborted, it leaves no trace. */
export class OverlayRenderer {
  private readonly host: OverlayHost;
  private readonly painter = new Painter();
  private readonly wired = new WeakSet<Document>();
  private locations: FindingLocation[] = [];
  private focus: Anchor | null = null;
  private current: number | null = null;
  private props: OverlayProps | null = null;
  private isDue = false;
  /** Whether the panel or its tab has been on the screen; until then nothing is painted on the page. */
  private isSeen = false;

  constructor(
    private readonly signal: AbortSignal,
    views: OverlayViews,
    private readonly onPick: (finding: number) => void,
  ) {
    this.host = new OverlayHost(signal, views);
    signal.addEventListener('abort', () => this.painter.clear());
    addEventListener('resize', this.redrawSoon, { signal, passive: true });
    addEventListener('load', this.redrawSoon, { signal });
    const sizes = new ResizeObserver(this.redrawSoon);
    sizes.observe(document.documentElement);
    if (document.body) sizes.observe(document.body);
    signal.addEventListener('abort', () => sizes.disconnect());
    document.fonts?.ready.then(this.redrawSoon);
    afterNextFrame(() => {
      this.isSeen = true;
      if (signal.aborted) return;
      this.paintLocations();
      this.drawMarks();
    });
  }

  /** Shows the panel, unless it is shown elsewhere. */
  show(props: OverlayProps, isElsewhere: boolean): void {
    this.props = props;
    this.host.show(isElsewhere ? null : props);
  }

  /**
   * Paints the locations: all of them or, where there are too many, only those of the chosen finding; and its terms.
   */
  paint(locations: FindingLocation[], current: number | null): void {
    [this.locations, this.current] = [locations, current];
    if (!this.isSeen) return;
    this.paintLocations();
    this.redrawSoon();
  }

  private paintLocations(): void {
    const places = this.locations.filter(({ gap }) => !gap);
    const anchorsOf = (some: FindingLocation[]): Anchor[] => some.map(({ anchor }) => anchor);
    const isChosenOnly = isThicket(document, anchorsOf(places));
    for (const paint of ['term', 'place', 'suspect'] as const) {
      const isShown = (place: FindingLocation): boolean =>
        place.paint === paint && (place.finding === this.current || !(isChosenOnly || paint === 'term'));
      this.painter.paint(paint, anchorsOf(places.filter(isShown)));
    }
    this.listen();
  }

  /** Hides remains by painting them invisible; an empty list shows all of them again. */
  paintRemains(anchors: Anchor[]): void {
    this.painter.paint('remains', anchors);
  }

  /** Highlights the place that was navigated to; null removes the highlight. */
  paintFocus(anchor: Anchor | null): void {
    this.focus = anchor;
    this.painter.paint('focus', anchor ? [anchor] : []);
    this.redrawSoon();
  }

  /** Called when the page has changed: updates what is painted, and puts our element back if the page removed it. */
  restore(): void {
    this.painter.follow();
    if (this.host.raise()) this.redrawSoon();
  }

  get panelBox(): DOMRect | null {
    return this.host.panelBox;
  }

  focusOn(selector: string): void {
    this.host.focus(selector);
  }

  owns = (node: Node | null): boolean => this.host.owns(node);

  /** Adds listeners to every document with a location, once: frames scroll and are clicked in on their own. */
  private listen(): void {
    for (const document of [
      window.document,
      ...this.locations.map(({ anchor }) => anchor.startContainer.ownerDocument),
    ]) {
      if (!document || this.wired.has(document)) continue;
      this.wired.add(document);
      const options = { signal: this.signal, passive: true, capture: true };
      document.addEventListener('scroll', (event) => this.onScroll(event), options);
      document.addEventListener('click', (event) => this.onClick(event), { signal: this.signal, passive: true });
      document.addEventListener('toggle', this.redrawSoon, options);
      document.addEventListener('transitionend', this.redrawSoon, options);
    }
  }

  /** Marks scroll with the page by themselves; only what scrolls inside it needs them drawn anew. */
  private onScroll({ target }: Event): void {
    if (target !== document && !this.owns(target as Node)) this.redrawSoon();
  }

  private onClick(event: MouseEvent): void {
    // Scripts of the page can send clicks; only those of a person count.
    if (!event.isTrusted || this.owns(event.target as Node) || isForThePage(event)) return;
    const finding = pick(this.locations, event);
    if (finding !== null) this.onPick(finding);
  }

  private readonly redrawSoon = (): void => {
    if (this.isDue || !this.isSeen || this.signal.aborted) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      if (!this.signal.aborted) this.drawMarks();
    });
  };

  private drawMarks(): void {
    if (!this.props) return;
    const { audit, language } = this.props;
    const words = panelWords(language);
    const textOf = ({ paint, suggested, option, gap, finding }: FindingLocation): string | null => {
      if (paint === 'term') return null;
      if (gap) {
        const section = termOf('section', String(audit.findings[finding]?.data?.section), language);
        return fill(words.missingHere, { section });
      }
      if (suggested === null) return String(finding + 1);
      return `${option === null ? '' : `${words.options.charAt(option)} `}→ ${suggested}`;
    };
    const marks = markersOf(this.locations, textOf).map(({ location: { finding, gap, suggested }, ...drawn }): Mark => {
      const found = audit.findings[finding];
      const label = fill(words.mark, { n: finding + 1, message: found ? messageOf(found, language) : '' });
      if (gap) return { finding, ...drawn, label, kind: 'gap' };
      // The accessible name begins with the visible label, so that the button can be called by voice.
      return { finding, ...drawn, label: `${drawn.text} ${label}`, kind: suggested === null ? 'number' : 'value' };
    });
    const focus = this.focus && isThere(this.focus.startContainer) ? new Measure().box(this.focus) : null;
    this.host.mark({ marks, focus, label: words.marks, language, onSelect: this.onPick });
  }
}

/**
 * Acts after the next frame is on the screen: painting makes the browser restyle and lay out the whole page, and the
 * panel must not wait for it. A hidden page has no frames, so it acts at once.
 */
function afterNextFrame(act: () => void): void {
  if (document.hidden) act();
  else requestAnimationFrame(() => requestAnimationFrame(act));
}
