import type { EditionId } from '../forms/types';
import { MAX_OPTIONS, optionsOf } from '../model/options';
import type { Suspect } from '../model/schema';
import { OPTIONS_EN } from './en/options';
import { capital, fill } from './fill';
import type { Language } from './languages';
import { cellIn } from './say';
import { OPTIONS_ZH_CN, type OptionWords } from './zh-CN/options';
import { OPTIONS_ZH_TW } from './zh-TW/options';

export const OPTION_WORDS: Record<Language, OptionWords> = {
  'zh-CN': OPTIONS_ZH_CN,
  'zh-TW': OPTIONS_ZH_TW,
  en: OPTIONS_EN,
};

/** Returns the name of an option as in the panel: 甲, 乙 or A, B. @param index from 0 */
export const optionName = (index: number, language: Language): string =>
  OPTION_WORDS[language].names[index] ?? String(index + 1);

/**
 * Returns line by line the changes to a finding's cells that would make every identity hold, without choosing one: each
 * line but the first begins with “or”. If there are more than are listed, a last line gives their number.
 */
export function sayOptions(suspects: Suspect[], language: Language, edition?: EditionId): string[] {
  const words = OPTION_WORDS[language];
  const all = optionsOf(suspects);
  const valuesOf = (suspect: Suspect) => ({
    cell: cellIn(suspect, language, edition),
    from: suspect.value ?? words.blank,
    to: suspect.suggested,
  });
  const [only] = all[0] ?? [];
  if (only && all.length === 1 && all[0]?.length === 1) return [fill(words.one, valuesOf(only))];
  const lines = all.slice(0, MAX_OPTIONS).map((option, index) => {
    const changes = option.map((suspect) => fill(words.change, valuesOf(suspect))).join(words.separator);
    const sentence = fill(option.length > 1 ? words.optionTogether : words.option, {
      n: optionName(index, language),
      changes,
    });
    return capital(index > 0 ? fill(words.or, { option: sentence }) : sentence);
  });
  return all.length > MAX_OPTIONS ? [...lines, fill(words.more, { n: all.length - MAX_OPTIONS })] : lines;
}
