import { parseBody } from '../names/body-name';
import { digestWithin } from '../text/digest';
import { hanOnly } from '../text/numbers';
import type { FoundSection } from './sections';
import { PROSE_SECTIONS } from './sentences';
import type { Source } from './source';

/**
 * Characters of a shingle; one of `WINDOW` consecutive shingles is kept, so that every run of 21 characters keeps one.
 */
const LENGTH = 10;
const WINDOW = 12;
const MAX_SHINGLES = 1000;
/** Levels and kinds of bodies, and numerals, which are left out: 县教育局 and 区教育局 write the same text. */
const LEVELS_AND_NUMERALS = /街道|办事处|人民政府|[省市县区州旗盟镇乡局厅委办]|[〇零一二三四五六七八九十百千万两亿]/g;
const AT_END = /(?:人民政府|委员会|办公[厅室]|[省市县区州旗盟镇乡局厅委办])$/;

/**
 * All forms of a body's name in its text: the whole name, its places and its agency, each with and without the level.
 */
function waysToName(name: string): string[] {
  const { places, agency } = parseBody(name);
  const parts = [name, ...places.map((place) => place.name), agency];
  const all = parts.flatMap((part) => [part, part.replace(AT_END, '')]);
  return [...new Set(all)].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

/**
 * Returns fingerprints of the narrative text, as digests (hexadecimal) of runs of its characters without the body's own
 * names, levels, digits and numerals. Of each window of runs the one with the least digest is kept (winnowing,
 * Schleimer et al. 2003), so that text shared with another report has the same fingerprints in both.
 */
export function shinglesOf(source: Source, sections: FoundSection[], names: string[]): string[] {
  const own = names.flatMap(waysToName);
  const kept = new Set<number>();
  for (const { id, heading, start, end } of sections) {
    if (!heading || !PROSE_SECTIONS.includes(id)) continue;
    let text = hanOnly(source.folded.text.slice(start, end));
    for (const name of own) text = text.replaceAll(name, '');
    text = text.replace(LEVELS_AND_NUMERALS, '');
    const runs = Array.from({ length: Math.max(0, text.length - LENGTH + 1) }, (_, i) =>
      digestWithin(text, i, i + LENGTH),
    );
    for (let i = 0; i + WINDOW <= runs.length && kept.size < MAX_SHINGLES; i++) {
      let least = runs[i] as number;
      for (let k = i + 1; k < i + WINDOW; k++) least = Math.min(least, runs[k] as number);
      kept.add(least);
    }
  }
  return Array.from(kept, (digest) => digest.toString(16).padStart(8, '0'));
}
