const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const EARLIEST = Date.parse('1990-01-01T00:00:00Z');

/**
 * Returns an ISO 8601 date or time in UTC, in one format so that times compare as text; null if it is none, or is
 * before 1990, when there were no web pages.
 */
export function timeOf(said: string): string | null {
  const time = ISO.test(said) ? Date.parse(said) : Number.NaN;
  return time >= EARLIEST ? new Date(time).toISOString() : null;
}
