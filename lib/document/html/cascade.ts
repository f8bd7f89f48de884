import type { Declaration, RulesFor } from './declared';

/** A rule of a style sheet: the elements it is for, and its declarations. */
export interface StyleRule<N> {
  selector: string;
  matches(node: N): boolean;
  plain: Declaration[];
  important: Declaration[];
}

/** Reads the style sheets of a page, given in order; null where no rule matters. */
export type StyleReader<N> = (sheets: string[]) => RulesFor<N> | null;

/** Properties that may hide content, show it again, or set it as a note's mark; and custom properties. */
export const TELLING_PROPERTY =
  /^(?:--[\w-]+|display|visibility|opacity|filter|content-visibility|font|font-size|color|background(?:-color|-image)?|clip|clip-path|(?:max-)?(?:width|height)|overflow(?:-[xy])?|position|left|top|right|bottom|text-indent|margin-left|transform|text-decoration(?:-line)?|vertical-align)$/;

/** Whether a style sheet may hide anything: most only decorate. A cheap test before a sheet is parsed. */
export const mayHide = (css: string): boolean =>
  /none|hidden|var\(|vertical-align\s*:\s*(?:su|text-t)|collapse|line-through|opacity|clip|indent|scale|:\s*-\d|(?:font|width|height)[\w-]*\s*:\s*(?:[01](?!\d)|\.0)|color\s*:\s*(?:#[def]|white|transparent|rgb)/i.test(
    css,
  );

/** Width, in pixels, of the screen on which a page is assumed to be shown. */
const SCREEN_WIDTH = 1280;
const PIXELS_A_FONT = 16;

const widthOf = (value: string, unit: string): number => Number(value) * (unit === 'px' ? 1 : PIXELS_A_FONT);

/** Whether a media query holds on an ordinary screen. Queries of anything but the width do not. */
export function mediaApplies(query: string): boolean {
  return query
    .toLowerCase()
    .split(',')
    .some((each) =>
      each
        .trim()
        .split(/\s+and\s+/)
        .every((part) => {
          if (/^(?:only\s+)?(?:all|screen)?$/.test(part)) return true;
          const [, bound, value = '', unit = ''] =
            /^\(\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)(px|r?em)\s*\)$/.exec(part) ?? [];
          if (!bound) return false;
          const width = widthOf(value, unit);
          return bound === 'min' ? SCREEN_WIDTH >= width : SCREEN_WIDTH <= width;
        }),
    );
}

/** Specificity of a selector as one number, from its identifiers, classes and the like, and names (Selectors, 17). */
export function specificity(selector: string): number {
  let text = selector.replace(/:where\([^()]*\)/g, '').replace(/::[\w-]+/g, ' e ');
  const count = (pattern: RegExp): number => {
    const found = text.match(pattern)?.length ?? 0;
    text = text.replace(pattern, ' ');
    return found;
  };
  const attributes = count(/\[[^\]]*\]/g);
  const identifiers = count(/#[\w-]+/g);
  const classes = count(/\.[\w-]+/g) + count(/:(?!is|not|has)[\w-]+(?:\([^()]*\))?/g);
  const names = text.replace(/:(?:is|not|has)/g, ' ').match(/[a-z][\w-]*/gi)?.length ?? 0;
  return identifiers * 1_000_000 + (attributes + classes) * 1000 + names;
}

const OF_PAGE = /^(?::root|html|body)$/i;
const isCustom = ({ property }: Declaration): boolean => property.startsWith('--');
const usesCustom = ({ value }: Declaration): boolean => value.includes('var(');

/** The rules without custom properties, if no property that matters uses one: most only decorate. */
function withoutUnused<N>(rules: StyleRule<N>[]): StyleRule<N>[] {
  const isUsed = rules.some(({ plain, important }) =>
    [...plain, ...important].some((each) => !isCustom(each) && usesCustom(each)),
  );
  if (isUsed) return rules;
  // An inline style may use those set for the whole page.
  const others = (all: Declaration[]): Declaration[] => all.filter((each) => !isCustom(each));
  return rules.map((rule) =>
    OF_PAGE.test(rule.selector) ? rule : { ...rule, plain: others(rule.plain), important: others(rule.important) },
  );
}

/** Returns what gives an element's declarations, the strongest last; null where no rule declares anything. */
export function rulesFor<N>(rules: StyleRule<N>[]): RulesFor<N> | null {
  const telling = withoutUnused(rules).filter(({ plain, important }) => plain.length || important.length);
  if (!telling.length) return null;
  const ordered = telling
    .map((rule, order) => ({ rule, weight: specificity(rule.selector), order }))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .map(({ rule }) => rule);
  return (node) => {
    const own = ordered.filter((rule) => rule.matches(node));
    return { plain: own.flatMap(({ plain }) => plain), important: own.flatMap(({ important }) => important) };
  };
}
