import { escapeMarkup } from '../text/markup';

/**
 * Maximum number of characters of frames inserted into a page: with its frames it is no larger than the largest page
 * that is read.
 */
const MAX_FRAMES = 8 * 1024 * 1024;

/** The beginning of a comment, or of a tag with its name. */
const BEGIN = /<(?:!--|([a-z][^\s/>]*))/gi;
/** Elements whose content is text, whatever it looks like (HTML, 13.2.5.2 to 13.2.5.4). */
const TEXT_IN = ['iframe', 'noembed', 'noframes', 'noscript', 'script', 'style', 'textarea', 'title', 'xmp'];
/** An attribute's name, with the white space before it and the equals sign after it. */
const NAME = /[\s/]*([^\s/>][^\s/>=]*)?(?:\s*(=)\s*)?/y;
const PLAIN = /[^\s>]*/y;

/** The position of the first `src` in a tag, and its value as written. */
interface Source {
  from: number;
  to: number;
  value: string;
}

interface Tag {
  source: Source | null;
  hasOwnPage: boolean;
  end: number;
}

/** Returns a page escaped for an attribute; null if that is longer than `most` characters. */
function asAttribute(page: string, most: number): string | null {
  const escaped = page.length > most ? null : escapeMarkup(page);
  return escaped === null || escaped.length > most ? null : escaped;
}

/** Runs a pattern from a position on or, if it is sticky, exactly there. */
function foundFrom(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Parses a tag; null if it never ends. @param at the position after its name */
function tagAt(html: string, at: number): Tag | null {
  let [source, hasOwnPage]: [Source | null, boolean] = [null, false];
  for (let from = at; from < html.length; ) {
    const [before = '', name = '', equals] = foundFrom(NAME, html, from) ?? [];
    let to = from + before.length;
    const quote = equals && /["']/.test(html[to] ?? '') ? html[to] : undefined;
    const close = quote ? html.indexOf(quote, to + 1) : -1;
    if (quote && close < 0) return null;
    const value = quote ? html.slice(to + 1, close) : equals ? (foundFrom(PLAIN, html, to)?.[0] ?? '') : '';
    to = quote ? close + 1 : to + value.length;
    if (/^src$/i.test(name)) source ??= { from: from + before.indexOf(name), to, value };
    if (/^srcdoc$/i.test(name)) hasOwnPage = true;
    if (html[to] === '>') return { source, hasOwnPage, end: to + 1 };
    from = to;
  }
  return null;
}

/** Yields the frames in markup as a parser would find them: none in comments, scripts or attribute values. */
function* framesOf(html: string): Generator<Tag> {
  for (let at = 0; ; ) {
    const begun = foundFrom(BEGIN, html, at);
    if (!begun) return;
    const [{ length }, named] = begun;
    const name = named?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf('-->', begun.index + 2);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const tag = tagAt(html, begun.index + length);
    if (!tag) return;
    if (name === 'iframe') yield tag;
    const close = TEXT_IN.includes(name) ? foundFrom(new RegExp(`</${name}`, 'gi'), html, tag.end) : null;
    if (TEXT_IN.includes(name) && !close) return;
    at = close?.index ?? tag.end;
  }
}

/**
 * Returns the markup with the pages of its frames inserted as `srcdoc`, as far as they are available and there is room;
 * other frames stay as they are.
 * @param pageAt returns the page of an address, or null
 * @returns the markup, and whether there was room for all available pages
 */
export function withFrames(
  html: string,
  pageAt: (address: string) => string | null,
): { html: string; isWhole: boolean } {
  const pieces: string[] = [];
  let [at, room, isWhole] = [0, MAX_FRAMES, true];
  for (const { source, hasOwnPage } of framesOf(html)) {
    if (!source?.value || hasOwnPage) continue;
    const page = pageAt(source.value.replaceAll('&amp;', '&'));
    if (page === null) continue;
    const put = asAttribute(page, room);
    isWhole &&= put !== null;
    if (put === null) continue;
    pieces.push(html.slice(at, source.from), `srcdoc="${put}"`);
    at = source.to;
    room -= put.length;
  }
  return { html: pieces.join('') + html.slice(at), isWhole };
}
