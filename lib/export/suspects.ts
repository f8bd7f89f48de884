import { fill } from '../locales/fill';
import type { Language } from '../locales/languages';
import { MARKS } from '../locales/marks';
import { OPTION_WORDS, optionName } from '../locales/options';
import { placeKey } from '../model/labels';
import { optionsOf } from '../model/options';
import type { Finding } from '../model/schema';

/**
 * Why a cell is doubted: the suggested value, the option (index) of its finding, the number of options, and of cells in
 * it.
 */
export interface Doubt {
  suggested: number;
  option: number;
  options: number;
  cells: number;
}

/** Returns the doubts of each cell by `placeKey`, likeliest option first. */
export function doubtsOf(findings: Finding[]): Map<string, Doubt[]> {
  const doubted = new Map<string, Doubt[]>();
  for (const { suspects } of findings) {
    const options = optionsOf(suspects);
    for (const [option, cells] of options.entries()) {
      for (const suspect of cells) {
        const doubt = { suggested: suspect.suggested, option, options: options.length, cells: cells.length };
        doubted.set(placeKey(suspect), [...(doubted.get(placeKey(suspect)) ?? []), doubt]);
      }
    }
  }
  for (const doubts of doubted.values()) doubts.sort((a, b) => a.option - b.option);
  return doubted;
}

/** Whether a finding has several options, so that the cell is not certainly the wrong one. */
export const isAlternative = (doubts: Doubt[]): boolean => doubts.some(({ options }) => options > 1);

/** Returns in words what a doubted cell could be changed to and, with several options, in which of them. */
export function suggestion(doubts: Doubt[], language: Language): string {
  const words = OPTION_WORDS[language];
  const said = doubts.map(({ suggested: to, option, options, cells }) => {
    if (options > 1) return fill(words.inCellOption, { n: optionName(option, language), to });
    return fill(cells > 1 ? words.inCellTogether : words.inCell, { to });
  });
  return [...new Set(said)].join(MARKS[language].semicolon);
}
