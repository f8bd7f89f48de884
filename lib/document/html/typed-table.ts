/** Returns text with its line breaks as shown: kept in preformatted text and typed tables, blanks elsewhere. */
export function withBreaks(text: string, pre: boolean): string {
  if (!text.includes('\n') && !text.includes('\r')) return text;
  return pre || isTypedTable(text)
    ? text.replace(/\r\n?/g, (ends) => (ends.length > 1 ? ' \n' : '\n'))
    : text.replace(/[\n\r]/g, ' ');
}

/** Minimum number of consecutive lines that are a table. */
const MIN_LINES = 3;

/**
 * Whether text is a typed table, whatever the style sheet says of white space: consecutive lines that each have words
 * and, after the first of them, several tabs or bars. Looks at every character once.
 */
export function isTypedTable(text: string): boolean {
  let lines = 0;
  for (let start = 0, end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
    lines = hasColumns(text.slice(start, end)) ? lines + 1 : 0;
    if (lines === MIN_LINES) return true;
  }
  return false;
}

function hasColumns(line: string): boolean {
  const words = line.search(/\S/);
  return words >= 0 && (line.slice(words + 1).match(/[\t|│┃║]/g)?.length ?? 0) >= 2;
}
