import { computedShowing } from './computed';
import { lockedValue, mayHaveShadow } from './elements';
import { LISTED, type PageSource, type Tree } from './tree';

/** Value of `nodeType` for the root of a shadow tree. */
const FRAGMENT = 11;

type Getter<T> = (node: Node) => T;

/**
 * The platform's own getter of a property. A form's `firstChild` can be shadowed by a field of that name: the page
 * must not decide what we read.
 */
function getter<T>(prototype: object, property: string): Getter<T> {
  const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  if (!get) throw new TypeError(`This DOM has no ${property}`);
  return (node) => get.call(node) as T;
}

/** Tells how elements are shown where nothing renders them, from the rest of the tree and the parent of a node. */
export type Unrendered = (
  tree: Omit<Tree<Node>, 'showing' | 'lookCloser' | 'isRaised'>,
  parent: (node: Node) => Node | null,
) => Pick<Tree<Node>, 'showing' | 'lookCloser' | 'isRaised'>;

const allSeen: Unrendered = () => ({ showing: () => 'seen', lookCloser: () => 'seen', isRaised: () => false });

/**
 * Returns the tree of a live DOM, which is only read, never written.
 * @param view the window whose prototypes are used
 * @param unrendered for a DOM that does not render: by default all of it is shown; `declaredShowing` goes by its
 * markup. Every browser renders, so that none has to load that.
 */
export function domTree(view: Window & typeof globalThis, unrendered: Unrendered = allSeen): Tree<Node> {
  // Not `childNodes`: the browser makes an object for it each time, and walks it again for every index.
  const first = getter<Node | null>(view.Node.prototype, 'firstChild');
  const next = getter<Node | null>(view.Node.prototype, 'nextSibling');
  const type = getter<number>(view.Node.prototype, 'nodeType');
  const name = getter<string>(view.Element.prototype, 'localName');
  const data = getter<string>(view.CharacterData.prototype, 'data');
  const shadow = getter<ShadowRoot | null>(view.Element.prototype, 'shadowRoot');
  const parent = getter<Node | null>(view.Node.prototype, 'parentNode');
  const host = getter<Node | null>(view.ShadowRoot.prototype, 'host');
  const owner = getter<Document | null>(view.Node.prototype, 'ownerDocument');
  const { getAttribute, hasAttributes } = view.Element.prototype;
  const tree: Omit<Tree<Node>, 'showing' | 'lookCloser' | 'isRaised'> = {
    children: (node, _from, before) => {
      const children: Node[] = [];
      let child = before === null ? first(node) : next(before);
      for (; child !== null && children.length < LISTED; child = next(child)) children.push(child);
      return children;
    },
    type,
    name: (node) => name(node).toLowerCase(),
    data,
    isBare: (node) => !hasAttributes.call(node as Element),
    attribute: (node, attribute) => getAttribute.call(node as Element, attribute),
    inner: (node) => {
      const local = name(node);
      if (local === 'iframe' || local === 'frame') return frameBody(node as HTMLIFrameElement);
      return mayHaveShadow(local) ? shadow(node) : null;
    },
    fieldValue: (node) =>
      lockedValue(
        tree.name(node),
        (attribute) => tree.attribute(node, attribute),
        () => fieldValue(node as Field),
      ),
  };
  const renders = 'checkVisibility' in view.Element.prototype;
  const around = (node: Node): Node | null =>
    parent(node) ?? (type(node) === FRAGMENT && 'host' in node ? host(node) : null);
  return {
    ...tree,
    ...(renders ? computedShowing({ view, type, parent: around, owner }) : unrendered(tree, around)),
  };
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The text that a field shows; of a `select` the chosen option's. */
const fieldValue = (field: Field): string =>
  'selectedOptions' in field ? (field.selectedOptions[0]?.text ?? '') : field.value;

function frameBody(frame: HTMLIFrameElement): Node | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

/**
 * Returns a live document as a source to read.
 * @param unrendered as for `domTree`
 * @throws TypeError where the document has no window
 */
export function documentSource(document: Document, unrendered?: Unrendered): PageSource<Node> {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view) throw new TypeError('The document has no window');
  return {
    tree: domTree(view, unrendered),
    root: document.documentElement,
    body: document.body,
    url: document.URL === 'about:blank' ? null : document.URL,
    title: document.title,
  };
}
