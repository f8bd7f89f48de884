import { type Colour, colourOf, isLost, WHITE } from './colours';
import { isRaisedBy } from './note-marks';
import { contentShowing, isSetAside, type Showing, TINY_LETTERS } from './showing';
import type { Tree } from './tree';

/** A declaration that applies to an element; in a list later ones are stronger. */
export interface Declaration {
  property: string;
  value: string;
}

/** Returns the declarations of a page's own style sheets for an element, in the order of the cascade. */
export type RulesFor<N> = (node: N) => { plain: Declaration[]; important: Declaration[] };

/** What is known of a page's style apart from its markup. */
export interface KnownStyle<N> {
  rules: RulesFor<N> | null;
  /**
   * Whether the page has external style sheets too: then a text's background is known only where the page declares it.
   */
  hasOuter: boolean;
}

/** The style that descendants of an element inherit, and what the element does to all of them. */
interface Inherited {
  isAbsent: boolean;
  isVisible: boolean;
  /** Whether it has no opacity: then nothing in it can be shown again, as with clipped or struck content. */
  isFaded: boolean;
  content: Showing;
  isTiny: boolean;
  colour: Colour | null;
  ground: Colour | null;
  isClosed: boolean;
  /** The custom properties (--name) in effect. */
  customs: ReadonlyMap<string, string>;
}

const PLAIN: Inherited = {
  isAbsent: false,
  isVisible: true,
  isFaded: false,
  content: 'seen',
  isTiny: false,
  colour: [0, 0, 0, 1],
  ground: WHITE,
  isClosed: false,
  customs: new Map(),
};

/** The declarations of an inline style, in order. Brackets and quotes may contain a semicolon. */
function inline(style: string): { plain: Declaration[]; important: Declaration[] } {
  const [plain, important]: [Declaration[], Declaration[]] = [[], []];
  for (const [, property = '', value = ''] of style.matchAll(/([\w-]+)\s*:((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/g)) {
    const text = value.trim().toLowerCase();
    const isImportant = text.endsWith('!important');
    (isImportant ? important : plain).push({
      property: property.toLowerCase(),
      value: isImportant ? text.slice(0, -'!important'.length).trim() : text,
    });
  }
  return { plain, important };
}

const INLINE_HIDES =
  /--|display|visibility|opacity|font|colou?r|background|clip|width|height|position|indent|margin|transform|decoration/i;
/** The size in `font` or `font-size`; a number without a unit is a weight, except for 0. */
const FONT_SIZE = /(?:^|\s)(\d*\.?\d+)(px|pt|r?em|%)(?=\/|\s|$)|(?:^|\s)0(?=\/|\s|$)/;
const PIXELS: Record<string, number> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16 };

function isTinyFont(size: string): boolean {
  const [found, number = '0', unit = 'px'] = FONT_SIZE.exec(size) ?? [];
  return found !== undefined && Number(number) * (PIXELS[unit] as number) <= TINY_LETTERS;
}

/** Maximum number of custom properties replaced in a value: they may refer to each other. */
const MAX_NAMES = 8;

/** A value with its custom properties replaced; null where one is unknown and has no fallback. */
function resolved(value: string, customs: ReadonlyMap<string, string>): string | null {
  let text = value;
  for (let i = 0; i < MAX_NAMES && text.includes('var('); i++) {
    const match = /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)/.exec(text);
    const given = match && (customs.get(match[1] as string) ?? match[2]);
    if (!match || given === undefined || given === null) return null;
    text = text.slice(0, match.index) + given.trim() + text.slice(match.index + match[0].length);
  }
  return text.includes('var(') ? null : text;
}
const NOTHING: Declaration[] = [];

/**
 * Tells how elements are shown by markup alone: `hidden`, closed folds, inline styles, and the rules of the page's own
 * style sheets if they are given. The effect of external style sheets and scripts is unknown.
 */
export function declaredShowing<N>(
  tree: Pick<Tree<N>, 'type' | 'name' | 'attribute' | 'isBare'>,
  parent: (node: N) => N | null,
  { rules, hasOuter }: KnownStyle<N> = { rules: null, hasOuter: true },
): Pick<Tree<N>, 'showing' | 'lookCloser' | 'isRaised'> {
  const known = new Map<N, Inherited>();
  /** Inline styles by their text: each is parsed once, as the cells of a table have the same style. */
  const inlined = new Map<string, ReturnType<typeof inline>>();
  function inlineOnce(style: string): ReturnType<typeof inline> {
    const read = inlined.get(style) ?? inline(style);
    inlined.set(style, read);
    return read;
  }
  const root: Inherited = { ...PLAIN, ground: hasOuter ? null : WHITE };
  /** The state of elements by their parent's state and their inline style, which the cells of a table share. */
  const styled = new Map<Inherited, Map<string, Inherited>>();

  function styleOf(node: N): Map<string, string> | null {
    const declared = rules?.(node);
    const text = tree.isBare(node) ? null : tree.attribute(node, 'style');
    const own = text && INLINE_HIDES.test(text) ? inlineOnce(text) : null;
    if (!own && !declared?.plain.length && !declared?.important.length) return null;
    const all = [declared?.plain, own?.plain, declared?.important, own?.important].flatMap((each) => each ?? NOTHING);
    return new Map(all.map(({ property, value }) => [property, value]));
  }

  function stateOf(node: N, around: Inherited): Inherited {
    const name = tree.name(node);
    const isFolded = around.isClosed && name !== 'summary';
    const isBare = tree.isBare(node);
    if (isBare && !rules && !isFolded && !around.isClosed && name !== 'details' && name !== 'dialog') return around;
    const has = (attribute: string): boolean => !isBare && tree.attribute(node, attribute) !== null;
    const style = styleOf(node);
    const isClosed = name === 'details' && !has('open');
    const isWithheld = has('hidden') || has('popover') || (name === 'dialog' && !has('open'));
    const [text, back] = isBare ? [null, null] : [tree.attribute(node, 'color'), tree.attribute(node, 'bgcolor')];
    const isByStyle = !isFolded && !isWithheld && !isClosed && !around.isClosed && text === null && back === null;
    if (!style && isByStyle) return around;
    const inlineAlone = isByStyle && !rules ? tree.attribute(node, 'style') : null;
    const known = inlineAlone === null ? undefined : styled.get(around)?.get(inlineAlone);
    if (known) return known;
    const own = style ? [...style].filter(([property]) => property.startsWith('--')) : [];
    const customs = own.length ? new Map([...around.customs, ...own]) : around.customs;
    const get = (property: string): string => {
      const value = style?.get(property) ?? '';
      return value.includes('var(') ? (resolved(value, customs) ?? '') : value;
    };
    const display = get('display') || (isWithheld ? 'none' : '');
    const visibility = get('visibility');
    const isFaded = Number.parseFloat(get('opacity')) === 0 || get('content-visibility') === 'hidden';
    const size = get('font-size') || get('font');
    const background = get('background-color') || get('background') || back;
    const colour = get('color') || text;
    const state: Inherited = {
      isAbsent: around.isAbsent || isFolded || display === 'none',
      isVisible: visibility ? !/hidden|collapse/.test(visibility) : around.isVisible,
      isFaded: around.isFaded || isFaded,
      content: around.content === 'seen' ? (isSetAside(get) ? 'unseen' : contentShowing(get)) : around.content,
      isTiny: size ? isTinyFont(size) : around.isTiny,
      colour: colour ? colourOf(colour) : around.colour,
      ground: background ? groundOf(background, around.ground) : get('background-image') ? null : around.ground,
      isClosed,
      customs,
    };
    if (inlineAlone !== null)
      styled.set(around, (styled.get(around) ?? new Map<string, Inherited>()).set(inlineAlone, state));
    return state;
  }

  function state(node: N): Inherited {
    const path: N[] = [];
    let at: N | null = node;
    for (; at !== null && !known.has(at); at = parent(at)) path.push(at);
    let around = (at !== null && known.get(at)) || root;
    for (const each of path.reverse()) {
      if (tree.type(each) === 1) around = stateOf(each, around);
      known.set(each, around);
    }
    return around;
  }

  return {
    showing: (node) => {
      const { isAbsent, isVisible, isFaded } = state(node);
      if (isAbsent) return 'absent';
      return isVisible && !isFaded ? 'seen' : 'unseen';
    },
    isRaised: (node) => isRaisedBy(styleOf(node)?.get('vertical-align') ?? ''),
    lookCloser: (node) => {
      const { content, isTiny, colour, ground } = state(node);
      if (content !== 'seen') return content;
      return isTiny || (colour && (colour[3] === 0 || (ground && isLost(colour, ground)))) ? 'unseen' : 'seen';
    },
  };
}

/** The colour that a background declares: a transparent one shows what is behind it; a picture is unknown (null). */
function groundOf(background: string, behind: Colour | null): Colour | null {
  if (/^(?:none|transparent|inherit|initial|unset)$/.test(background)) return behind;
  const colour = colourOf(background);
  return colour && colour[3] === 0 ? behind : colour;
}
