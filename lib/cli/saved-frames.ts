import { escapeMarkup } from '../text/markup';

/** The tag of a frame; what stands in quotes may hold anything, and no tag is as long as the bound. */
const FRAME = /<iframe\b((?:[^>"']|"[^"]*"|'[^']*'){0,4000})>/gi;
const SOURCE = /(^|\s)src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const OWN = /(?:^|\s)srcdoc\s*=/i;

const unescaped = (text: string): string => text.replaceAll('&amp;', '&');

/**
 * Markup with the pages of its frames in it, as `srcdoc` has them, where they are at hand; other frames stay as they are.
 * @param pageAt gives the page that an address names, or null
 */
export const withFrames = (html: string, pageAt: (address: string) => string | null): string =>
  html.replace(FRAME, (tag: string, attributes: string) => {
    const [source, before = '', ...values] = SOURCE.exec(attributes) ?? [];
    const address = values.find((value) => value !== undefined);
    const page = source === undefined || !address || OWN.test(attributes) ? null : pageAt(unescaped(address));
    return page === null
      ? tag
      : `<iframe${attributes.replace(source as string, () => `${before}srcdoc="${escapeMarkup(page)}"`)}>`;
  });
