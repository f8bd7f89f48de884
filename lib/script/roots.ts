import type { Finds } from './groups';

/** The documents and shadow roots that make up a page: its own document, and those found during a walk. */
export class Roots implements Finds {
  private readonly known = new Set<Document | ShadowRoot>();
  private waiting: (Document | ShadowRoot)[] = [];

  /** `found` is called once for each root, `loaded` whenever a frame in one of them has a new document. */
  constructor(
    private readonly found: (root: Document | ShadowRoot) => void,
    private readonly loaded: () => void,
    private readonly signal: AbortSignal,
  ) {}

  add(root: Document | ShadowRoot): void {
    if (this.known.has(root)) return;
    this.known.add(root);
    this.waiting.push(root);
    this.found(root);
    const onLoad = ({ target }: Event): void => {
      if ((target as Partial<Element> | null)?.localName !== 'iframe') return;
      this.frame(target as Element);
      this.loaded();
    };
    root.addEventListener('load', onLoad, { capture: true, signal: this.signal });
  }

  shadow(root: ShadowRoot): void {
    this.add(root);
  }

  /** Adds a frame's document if it is of the same origin and is not being edited (`designMode`). */
  frame(frame: Element): void {
    const document = (frame as HTMLIFrameElement).contentDocument;
    if (document && document.designMode !== 'on') this.add(document);
  }

  /** Every root found so far. */
  get all(): Iterable<Document | ShadowRoot> {
    return this.known;
  }

  get isAnyWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Takes the next root that waits to be converted. */
  next(): Document | ShadowRoot | undefined {
    return this.waiting.shift();
  }
}
