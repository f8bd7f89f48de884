import type { Medium } from '../document/page';
import { fold } from '../text/fold';
import { foldedRange, type Source } from './source';

/** A picture or attachment, and its folded offset. */
export type PlacedMedium = Omit<Medium, 'offset'> & { at: number };

/** The ending of a file's name, behind at least one character of it. */
const ENDING = /(?<=[^\s.])\.(?:(png|jpe?g|bmp|gif)|docx?|wps|pdf|ofd|xlsx?|et|zip|rar)(?![a-z\d])/gi;
const NOT_OF_NAME = /[\s,;:。|<>"'/《》[\]]/;
/** Maximum length of a file's name. */
const MAX_NAME = 80;
/** Maximum number of files that a text names. */
const MAX_FILES = 50;

/** Files that a text names (附件:…年度报告.pdf), as a page saved as plain text shows them: without an address. */
function filesNamed(text: string): PlacedMedium[] {
  const found: PlacedMedium[] = [];
  for (const { index, 0: ending, 1: picture } of text.matchAll(ENDING)) {
    if (found.length >= MAX_FILES) break;
    let at = index;
    while (at > 0 && index - at < MAX_NAME && !NOT_OF_NAME.test(text[at - 1] as string)) at--;
    const name = text.slice(at, index) + ending;
    found.push({ kind: picture ? 'image' : 'attachment', url: '', text: name, at });
  }
  return found;
}

const known = new WeakMap<Source, PlacedMedium[]>();

function mediaIn(source: Source): PlacedMedium[] {
  const given = source.page.media.map(({ offset, ...medium }) => {
    return { ...medium, at: foldedRange(source, { start: offset, end: offset })[0] };
  });
  const texts = given.map(({ text }) => fold(text).text);
  const named = filesNamed(source.folded.text).filter(({ text }) => !texts.some((each) => each.includes(text)));
  return [...given, ...named];
}

/**
 * The pictures and attachments of a page in the order of its elements, then the files that its text names without a link
 * to them.
 */
export function mediaOf(source: Source): PlacedMedium[] {
  const media = known.get(source) ?? mediaIn(source);
  known.set(source, media);
  return media;
}
