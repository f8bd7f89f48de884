import type { Sentence } from '../model/schema';
import { shortDigest } from '../text/digest';
import { hanOnly } from '../text/numbers';
import type { FoundSection } from './sections';
import { place, type Source } from './source';

/** Shorter sentences (依申请公开。) are the same in every report. */
const MIN_CHARACTERS = 12;
/** Sections that narrate. */
export const PROSE_SECTIONS: FoundSection['id'][] = ['overview', 'problems', 'other'];

/** No report has more of them. */
export const MAX_SENTENCES = 3000;

/**
 * Sentences of the narrative sections, at most `MAX_SENTENCES`; figures and years do not count, so that last year's text is
 * known again.
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
