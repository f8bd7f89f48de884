import type { Sentence } from '../model/schema';
import { shortDigest } from '../text/digest';
import { hanOnly } from '../text/numbers';
import type { FoundSection } from './sections';
import { place, type Source } from './source';

/** Minimum number of Han characters: shorter sentences (依申请公开。) are the same in every report. */
const MIN_CHARACTERS = 12;
/** The narrative sections. */
export const PROSE_SECTIONS: FoundSection['id'][] = ['overview', 'problems', 'other'];

/** Maximum number of sentences: no real report has more. */
export const MAX_SENTENCES = 3000;

/**
 * Returns digests and selectors of the sentences of the narrative sections, at most `MAX_SENTENCES`. Digits are left
 * out of the digests, so that last year's text is recognised.
 */
export function sentencesOf(source: Source, sections: FoundSection[]): Sentence[] {
  const found: Sentence[] = [];
  for (const { id, heading, start, end } of sections) {
    if (!heading || !PROSE_SECTIONS.includes(id)) continue;
    for (const match of source.folded.text.slice(start, end).matchAll(/[^。;\n]+/g)) {
      if (found.length >= MAX_SENTENCES) return found;
      const words = hanOnly(match[0]);
      if (words.length < MIN_CHARACTERS) continue;
      const at = place(source, start + match.index, start + match.index + match[0].length);
      found.push({ digest: shortDigest(words), at: at.filter(({ type }) => type === 'TextPositionSelector') });
    }
  }
  return found;
}
