import { escapeMarkup } from '../../text/markup';

/** A plain text as a browser shows it, in markup: one `pre`. The line break after its tag is none of the text's. */
export const plainTextHtml = (text: string): string =>
  `<!doctype html><title></title><pre>\n${escapeMarkup(text)}</pre>`;
