import { childAt, descendants, type XmlElement } from '../archive/xml';
import { isHeadingStyle, isTitleStyle } from './style-names';

/** What a style says of what it is applied to, its parents included. */
export interface OdfStyle {
  /** Hidden or struck out. */
  isGone: boolean;
  isRaised: boolean;
  /** Whether it is that of headings. */
  isHeading: boolean;
  isTitle: boolean;
  /** Whether a table with it is a hidden sheet. */
  isHiddenTable: boolean;
  /** Name of the list that its paragraphs are in. */
  list: string | undefined;
}

/** Maximum number of styles that inherit from each other. */
const MAX_PARENTS = 30;
const NONE: OdfStyle = {
  isGone: false,
  isRaised: false,
  isHeading: false,
  isTitle: false,
  isHiddenTable: false,
  list: undefined,
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

  /** Returns what a style says; of one that is not declared, nothing. */
  of(family: string, name: string | undefined): OdfStyle {
    const key = `${family} ${name}`;
    const known = this.known.get(key);
    if (known || name === undefined) return known ?? NONE;
    const chain: XmlElement[] = [];
    for (
      let style = this.declared.get(key);
      style && chain.length < MAX_PARENTS;
      style = this.declared.get(`${family} ${style.attributes['parent-style-name']}`)
    ) {
      chain.push(style);
    }
    const style = styleOf(chain);
    this.known.set(key, style);
    return style;
  }
}

/** Puts together what a style and its parents say, the nearest first. */
function styleOf(chain: XmlElement[]): OdfStyle {
  const property = (group: string, name: string): string | undefined =>
    chain.map((style) => childAt(style, group)?.attributes[name]).find((value) => value !== undefined);
  const struck = ['text-line-through-style', 'text-line-through-type'].some((name) => {
    const value = property('text-properties', name);
    return value !== undefined && value !== 'none';
  });
  const names = chain.map(({ attributes }) =>
    (attributes['display-name'] ?? attributes.name ?? '').replace('_20_', ' '),
  );
  return {
    isGone: struck || property('text-properties', 'display') === 'none',
    isRaised: /^(?:super|[1-9])/.test(property('text-properties', 'text-position') ?? ''),
    isHeading: names.some(isHeadingStyle),
    isTitle: names.some(isTitleStyle),
    isHiddenTable: property('table-properties', 'display') === 'false',
    list: chain.map(({ attributes }) => attributes['list-style-name']).find(Boolean),
  };
}
