/** A file to be imported as JSON Lines: one that is a single JSON document, or a list of such, is written out as lines. */
export function asLines(text: string): string {
  const whole = text.replace(/^\uFEFF/, '');
  // A file of many lines is not parsed whole only to be parsed again line by line.
  if (/^\s*\{.*\}\s*\n\s*\{/.test(whole)) return whole;
  try {
    const value: unknown = JSON.parse(whole);
    return (Array.isArray(value) ? value : [value]).map((item) => JSON.stringify(item)).join('\n');
  } catch {
    return whole;
  }
}
