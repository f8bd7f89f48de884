import { mayHide, mediaApplies, rulesFor, type StyleReader, type StyleRule, TELLING_PROPERTY } from './cascade';
import type { Declaration } from './declared';

const MAX_RULES = 2000;

/** Reads the style sheets of a document without a window, parsed and matched by the browser itself. */
export const cssomStyles: StyleReader<Node> = (sheets) => {
  const rules: StyleRule<Node>[] = [];
  for (const css of sheets.filter(mayHide)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    collect(sheet.cssRules, rules);
  }
  return rulesFor(rules);
};

function collect(list: CSSRuleList, into: StyleRule<Node>[]): void {
  for (const rule of list) {
    if (into.length >= MAX_RULES) return;
    if (rule instanceof CSSStyleRule) into.push(...styleRules(rule));
    else if (rule instanceof CSSMediaRule) {
      if (mediaApplies(rule.conditionText)) collect(rule.cssRules, into);
    } else if (rule instanceof CSSLayerBlockRule || rule instanceof CSSSupportsRule) collect(rule.cssRules, into);
  }
}

function styleRules({ selectorText, style }: CSSStyleRule): StyleRule<Node>[] {
  const [plain, important]: [Declaration[], Declaration[]] = [[], []];
  for (const property of style) {
    if (!TELLING_PROPERTY.test(property)) continue;
    const isImportant = style.getPropertyPriority(property) === 'important';
    (isImportant ? important : plain).push({ property, value: style.getPropertyValue(property).toLowerCase() });
  }
  const { matches } = Element.prototype;
  // Each selector has its own specificity; a comma in brackets does not separate selectors.
  return selectorText.split(/,(?![^(]*\))/).map((selector) => ({
    selector,
    matches: (node) => node.nodeType === 1 && matches.call(node as Element, selector),
    plain,
    important,
  }));
}
