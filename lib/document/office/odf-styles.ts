import { childAt, descendants, type XmlElement } from '../archive/xml';
import { isHeadingStyle, isTitleStyle } from './style-names';

/** What a style says of what it is applied to, its parents included. */
export interface OdfStyle {
  isHidden: boolean;
  isStruck: boolean;
  isRaised: boolean;
  /** Whether it is that of headings. */
  isHeading: boolean;
  isTitle: boolean;
  /** Whether a table with it is a hidden sheet. */
  isHiddenTable: boolean;
}

/** Maximum number of styles that inherit from each other. */
const MAX_PARENTS = 30;
const NONE: OdfStyle = {
  isHidden: false,
  isStruck: false,
  isRaised: false,
  isHeading: false,
  isTitle: false,
  isHiddenTable: false,
};

/** The styles of an OpenDocument file by family and name (ODF 1.3, 16.2), and its lists by name. */
export class OdfStyles {
  readonly lists = new Map<string, XmlElement>();
  private readonly declared = new Map<string, XmlElement>();
  private readonly known = new Map<string, OdfStyle>();

  /** @param parts the roots of its parts that declare styles; later ones go first */
  constructor(parts: XmlElement[]) {
    for (const part of parts) {
      for (const place of ['styles', 'automatic-styles']) {
        const styles = childAt(part, place);
        if (!styles) continue;
        for (const style of descendants(styles, 'style')) {
          this.declared.set(`${style.attributes.family} ${style.attributes.name}`, style);
        }
        for (const list of descendants(styles, 'list-style')) this.lists.set(list.attributes.name ?? '', list);
      }
    }
  }

  /**
   * Returns what a style says; of one that is not declared, nothing.
   * @param depth number of styles that inherit from it
   */
  of(family: string, name: string | undefined, depth = 0): OdfStyle {
    const key = `${family} ${name}`;
    const known = this.known.get(key);
    const style = this.declared.get(key);
    if (known || !style || depth > MAX_PARENTS) return known ?? NONE;
    const own = inherited(style, this.of(family, style.attributes['parent-style-name'], depth + 1));
    this.known.set(key, own);
    return own;
  }
}

/** Returns what a style says itself, and of the rest what its parent says. */
function inherited(style: XmlElement, parent: OdfStyle): OdfStyle {
  const text = childAt(style, 'text-properties')?.attributes ?? {};
  const struck = [text['text-line-through-style'], text['text-line-through-type']].filter((each) => each !== undefined);
  const { 'text-position': position, display } = text;
  const { 'display-name': shown, name = '' } = style.attributes;
  const called = shown ?? name.replaceAll('_20_', ' ');
  const table = childAt(style, 'table-properties')?.attributes.display;
  return {
    isHidden: display === undefined ? parent.isHidden : display === 'none',
    isStruck: struck.length ? struck.some((each) => each !== 'none') : parent.isStruck,
    isRaised: position === undefined ? parent.isRaised : /^(?:super|[1-9])/.test(position),
    isHeading: parent.isHeading || isHeadingStyle(called),
    isTitle: parent.isTitle || isTitleStyle(called),
    isHiddenTable: table === undefined ? parent.isHiddenTable : table === 'false',
  };
}
