import { REGIONS } from '../forms';
import type { FoundSection } from './sections';
import type { Source } from './source';

/** A number in digits or words, or a word for zero. */
const NUMBER = '(?:\\d|[一二三四五六七八九十百千万两零]+(?:个|处|期|篇|条|件|场|次|家|份)|均为零|为零)';
const NONE = '(?:未|无|没有)';

/** Whether a text states a number for a word in the same clause. */
const isCounted = (text: string, word: string): boolean =>
  new RegExp(
    `${word}[^。;,\\n]{0,16}?${NUMBER}|(?:\\d[\\d.]*[万余多]*|[一二三四五六七八九十百两]+)(?:个|处|期|篇|条|件|场|次|家|份)[^。;,、\\n]{0,12}${word}|${NONE}[^。;,\\n]{0,12}${word}`,
  ).test(text);

/**
 * Returns the words of the regional profiles of a report year for which the section in question states a number, each
 * once. Which profile applies is decided when checking. Undefined where there is no profile of that year.
 */
export function countedWords(source: Source, sections: FoundSection[], year: number | null): string[] | undefined {
  const wanted = REGIONS.filter((region) => region.year === year).flatMap(({ counts }) => counts);
  if (!wanted.length) return undefined;
  const textOf = (id: string): string =>
    sections
      .filter((each) => each.id === id && each.heading)
      .map(({ start, end }) => source.folded.text.slice(start, end))
      .join('\n');
  const found = wanted.flatMap(({ section, words }) => {
    const text = textOf(section);
    return words.filter((word) => isCounted(text, word));
  });
  return [...new Set(found)];
}
