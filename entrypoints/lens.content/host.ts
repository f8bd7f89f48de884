import { h, render } from 'preact';
import { Overlay, type OverlayProps } from '../../components/overlay/Overlay';
import styles from '../../components/overlay/style.css?inline';
import type { MarkerPosition } from '../../lib/annotate/markers';

export const HOST = 'gongkai-lens';

/** The one element we add to a page: a closed shadow root with the panel and the markers. */
export class Host {
  private readonly element = document.createElement(HOST);
  private readonly panel = document.createElement('div');
  private readonly markers = document.createElement('div');

  constructor(signal: AbortSignal) {
    const root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(this.markers, this.panel);
    document.documentElement.append(this.element);
    // Keys typed in our panel are not the page's shortcuts.
    for (const type of ['keydown', 'keyup', 'keypress'] as const) {
      this.element.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    this.keep(signal);
  }

  /** A page that rewrites itself loses our element too: it is put back, but not in an endless fight. */
  private keep(signal: AbortSignal): void {
    let rescues = 0;
    const observer = new MutationObserver(() => {
      if (this.element.isConnected || rescues++ > 20) return;
      document.documentElement.append(this.element);
    });
    observer.observe(document, { childList: true, subtree: false });
    observer.observe(document.documentElement, { childList: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      render(null, this.panel);
      this.element.remove();
    });
  }

  show(props: OverlayProps): void {
    render(h(Overlay, props), this.panel);
  }

  /** Draws the markers with the values that would mend, beside their cells. */
  mark(positions: MarkerPosition[]): void {
    this.markers.replaceChildren(
      ...positions.map(({ left, top, text }) => {
        const marker = document.createElement('div');
        marker.className = 'marker';
        marker.setAttribute('aria-hidden', 'true');
        marker.textContent = text;
        marker.style.left = `${left}px`;
        marker.style.top = `${top}px`;
        return marker;
      }),
    );
  }
}
