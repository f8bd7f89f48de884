import { escapeMarkup } from '../../text/markup';

/** Returns markup that shows a plain text in one `pre`. The line break after the tag is not part of the text. */
export const plainTextHtml = (text: string): string =>
  `<!doctype html><title></title><pre>\n${escapeMarkup(text)}</pre>`;
