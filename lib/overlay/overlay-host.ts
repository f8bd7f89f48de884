import type { Box } from '../annotate/boxes';
import type { MarksProps, OverlayProps, OverlayViews } from './overlay-props';

/** The tag name of our element. */
export const HOST = 'gongkai-lens';

/** An event sent to every element with our name; a live one cancels it. */
const IS_ALIVE = 'gongkai-lens:alive';

/** A page that keeps removing our element does not want it; after this many times we stop putting it back. */
const MAX_RESCUES = 20;

/**
 * Creates our element with its shadow root, in a document without custom elements: a page that had defined one with our
 * name would otherwise get the element before its root is closed.
 */
function enclosed(): { element: HTMLElement; root: ShadowRoot } {
  const element = document.implementation.createHTMLDocument('').createElement(HOST);
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  return { element, root };
}

/** Returns the modal dialog that the page has open, the innermost of several; null if there is none. */
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
   * Puts our element into the page's top layer, which no z-index, transform or filter of the page affects; also puts it
   * back after the page removed it, and into a modal dialog that the page opened, since everything outside of that is
   * inert and covered. Returns whether the element had to be moved.
   */
  raise(): boolean {
    const parent = openModal() ?? document.documentElement;
    if (this.element.parentNode === parent && this.element.isConnected) return false;
    if (!this.element.isConnected && this.rescues++ > MAX_RESCUES) return false;
    // A page that inserted a copy of itself has an empty copy of our element, and an updated extension leaves a dead
    // one. An element that answers belongs to another installation.
    for (const other of document.querySelectorAll(HOST)) {
      if (other !== this.element && other.dispatchEvent(new Event(IS_ALIVE, { cancelable: true }))) other.remove();
    }
    parent.append(this.element);
    // Browsers without popovers (before 2023) show the panel above everything except the page's own full-screen
    // elements.
    this.element.setAttribute('popover', 'manual');
    this.element.showPopover?.();
    this.unzoom();
    return true;
  }

  /** Undoes the page's own `zoom` for our panel. */
  private unzoom(): void {
    const { currentCSSZoom = 1 } = this.element as { currentCSSZoom?: number };
    this.panel.style.setProperty('zoom', currentCSSZoom === 1 ? '' : String(1 / currentCSSZoom));
  }

  /** Shows the panel or its tab; null removes both. */
  show(props: OverlayProps | null): void {
    this.views.panel(props, this.panel);
  }

  /**
   * Draws marks. Positions are given in the viewport and converted to positions on the page, so that marks scroll with
   * it.
   */
  mark({ marks, focus, ...rest }: MarksProps): void {
    // The layer measures 100 by 100: its box on the screen gives its origin and the page's zoom.
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

  /** The panel's box in the viewport; null while it is collapsed. */
  get panelBox(): DOMRect | null {
    return this.panel.querySelector('.panel')?.getBoundingClientRect() ?? null;
  }

  /** Moves the keyboard focus to a part of the panel. */
  focus(selector: string): void {
    this.panel.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** Whether a node is our element. */
  owns = (node: Node | null): boolean => node === this.element;
}
