const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const EARLIEST = Date.parse('1990-01-01T00:00:00Z');

/** A time in UTC, all written alike so that they compare as text; null for what is none, or before there were pages. */
export function timeOf(said: string): string | null {
  const time = ISO.test(said) ? Date.parse(said) : Number.NaN;
  return time >= EARLIEST ? new Date(time).toISOString() : null;
}
