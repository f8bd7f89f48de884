import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { termOf } from '../../lib/locales/say';

/** Remarks inside a label, and its ordinal, are no help within an equation. */
const short = (label: string): string =>
  label.replace(/（[^（）]{6,}）$/, '').replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '');

/** An equation in identifiers (`applications: Σ outcomes[total] = outcomeTotal[total]`) in words. */
export function equationInWords(equation: string, language: Language, words: PanelWords): string {
  const [, table, sides = equation] = /^(\w+): (.*)$/.exec(equation) ?? [];
  const said = sides.replace(/([A-Za-z][\w.]*)(?:\[(\w+)\])?/g, (_, row: string, column?: string) => {
    const name = row === 'outcomes' ? words.allOutcomes : short(termOf('row', row, language));
    return column ? `${name} · ${termOf('column', column, language)}` : name;
  });
  return table ? `${termOf('table', table, language)}${words.colon}${said}` : said;
}
