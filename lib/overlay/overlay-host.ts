import type { Box } from '../annotate/boxes';
import type { MarksProps, OverlayProps, OverlayViews } from './overlay-props';

/** The name of our element. */
export const HOST = 'gongkai-lens';

/** Asked of every element of our name: one that is at work prevents it. */
const IS_ALIVE = 'gongkai-lens:alive';

/** A page that keeps taking our element out does not want it: beyond these we let it be. */
const MAX_RESCUES = 20;

/**
 * Our element, with its shadow root. Made in a document that has no custom elements: a page that defined one of our name
 * would be handed the element before its root is closed.
 */
function enclosed(): { element: HTMLElement; root: ShadowRoot } {
  const element = document.implementation.createHTMLDocument('').createElement(HOST);
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  return { element, root };
}

/** The modal dialog that the page has open, the innermost of several; null where there is none. */
function openModal(): Element | null {
  const open = [...document.querySelectorAll('dialog[open]')].filter((dialog) => dialog.matches(':modal'));
  return open.find((dialog) => !open.some((other) => dialog !== other && dialog.contains(other))) ?? null;
}

/** The one element we add to a page: a closed shadow root with the panel and the marks. */
export class OverlayHost {
  private readonly element: HTMLElement;
  private readonly panel = document.createElement('div');
  private readonly marks = document.createElement('div');
  private rescues = 0;

  constructor(
    signal: AbortSignal,
    private readonly views: OverlayViews,
  ) {
    const { element, root } = enclosed();
    this.element = element;
    root.adoptedStyleSheets = [views.styleSheet()];
    this.marks.className = 'layer';
    root.append(this.panel, this.marks);
    this.raise();
    element.addEventListener(IS_ALIVE, (event) => event.preventDefault(), { signal });
    // Keys typed in our panel are not the page's shortcuts.
    for (const type of ['keydown', 'keyup', 'keypress'] as const) {
      this.element.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    signal.addEventListener('abort', () => {
      views.panel(null, this.panel);
      views.marks(null, this.marks);
      this.element.remove();
    });
  }

  /**
   * Puts our element on the page, in the top layer, where no z-index, transform or filter of the page's reaches; also
   * back again, after the page threw it away, and into a modal dialog that the page opened: outside of it nothing can be
   * used, and above it nothing is seen. Tells whether there was need.
   */
  raise(): boolean {
    const parent = openModal() ?? document.documentElement;
    if (this.element.parentNode === parent && this.element.isConnected) return false;
    if (!this.element.isConnected && this.rescues++ > MAX_RESCUES) return false;
    // A page that put in a copy of itself has an empty copy of our element in it, an extension that was updated leaves a
    // dead one. One that answers is another installation's.
    for (const other of document.querySelectorAll(HOST)) {
      if (other !== this.element && other.dispatchEvent(new Event(IS_ALIVE, { cancelable: true }))) other.remove();
    }
    parent.append(this.element);
    // Before it (2023) the panel stands above everything but a page's own full-screen elements.
    this.element.setAttribute('popover', 'manual');
    this.element.showPopover?.();
    this.unzoom();
    return true;
  }

  /** A page's own `zoom` makes the page larger, not us. */
  private unzoom(): void {
    const { currentCSSZoom = 1 } = this.element as { currentCSSZoom?: number };
    this.panel.style.setProperty('zoom', currentCSSZoom === 1 ? '' : String(1 / currentCSSZoom));
  }

  /** Shows the panel or its tab; null for neither. */
  show(props: OverlayProps | null): void {
    this.views.panel(props, this.panel);
  }

  /** Draws marks; positions are of the viewport, and are kept as positions of the page, so that they scroll with it. */
  mark({ marks, focus, ...rest }: MarksProps): void {
    // The layer measures 100 by 100: where it is on the screen tells where its origin is, and the page's zoom.
    const layer = this.marks.getBoundingClientRect();
    const scale = layer.width / 100 || 1;
    const placed = ({ left, top }: { left: number; top: number }) => ({
      left: (left - layer.left) / scale,
      top: (top - layer.top) / scale,
    });
    const box = (on: Box): Box => {
      const end = placed({ left: on.right, top: on.bottom });
      return { ...placed(on), right: end.left, bottom: end.top };
    };
    const drawn = marks.map((mark) => ({ ...mark, ...placed(mark), ring: mark.ring && box(mark.ring) }));
    this.views.marks({ marks: drawn, focus: focus && box(focus), ...rest }, this.marks);
  }

  /** Where the panel is, in the viewport; null while it is collapsed. */
  get panelBox(): DOMRect | null {
    return this.panel.querySelector('.panel')?.getBoundingClientRect() ?? null;
  }

  /** Moves the keyboard focus to a part of the panel. */
  focus(selector: string): void {
    this.panel.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** Whether an element of the page is ours. */
  owns = (node: Node | null): boolean => node === this.element;
}
