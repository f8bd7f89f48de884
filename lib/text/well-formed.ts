const HALF = /\p{Surrogate}/u;
const HALVES = /\p{Surrogate}/gu;

/**
 * Where in a value of JSON a half of a character stands, as names joined by dots ('' for the value itself); null where none
 * does. Such a text has no form in UTF-8, and addresses made of it throw.
 */
export function hasHalves(value: unknown): string | null {
  if (typeof value === 'string') return HALF.test(value) ? '' : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const at = HALF.test(name) ? '' : hasHalves(inner);
    if (at !== null) return at ? `${name}.${at}` : name.replace(HALVES, '\ufffd');
  }
  return null;
}

/** A value of JSON with U+FFFD for each half of a character; the same value where there is none. */
export function wellFormed<T>(value: T): T {
  return hasHalves(value) === null ? value : (mended(value) as T);
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(HALVES, '\ufffd');
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.replace(HALVES, '\ufffd'), mended(inner)]),
  );
}
