import { escapeMarkup } from '../text/markup';

/** So many characters of frames are put into a page: a page with its frames is no larger than the largest that are read. */
const MAX_FRAMES = 8 * 1024 * 1024;

/** What begins in markup that frames are looked for in: a comment, or a tag with its name. */
const BEGIN = /<(?:!--|([a-z][^\s/>]*))/gi;
/** What stands in these is text, whatever it looks like (HTML, 13.2.5.2 to 13.2.5.4). */
const TEXT_IN = ['iframe', 'noembed', 'noframes', 'noscript', 'script', 'style', 'textarea', 'title', 'xmp'];
/** The name of an attribute with what is before it, up to its value. */
const NAME = /[\s/]*([^\s/>][^\s/>=]*)?(?:\s*(=)\s*)?/y;
const PLAIN = /[^\s>]*/y;

/** Where the first `src` of a tag stands, and its value as written. */
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

/** A page as an attribute has it; null where that is longer. */
function asAttribute(page: string, most: number): string | null {
  const escaped = page.length > most ? null : escapeMarkup(page);
  return escaped === null || escaped.length > most ? null : escaped;
}

/** What a pattern finds from a place on, or there alone where it is sticky. */
function foundFrom(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A tag; null where it never ends. @param at behind its name */
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

/** The frames that markup has, as a parser finds them: none in a comment, a script or the value of an attribute. */
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
 * Markup with the pages of its frames in it, as `srcdoc` has them, where they are at hand and there is room for them; other
 * frames stay as they are.
 * @param pageAt gives the page that an address names, or null
 * @returns with whether there was room for all pages that were at hand
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
