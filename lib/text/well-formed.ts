const HALF = /\p{Surrogate}/u;
const HALVES = /\p{Surrogate}/gu;

/** A value within another, by its name there. */
interface Place {
  value: unknown;
  name: string;
  around: Place | null;
}

/** So many names tell a place: values may be nested without end. */
const MOST_NAMES = 20;

function namesOf(place: Place): string {
  const names: string[] = [];
  for (let at = place; at.around; at = at.around) names.push(at.name.replace(HALVES, '\ufffd'));
  return names.reverse().slice(0, MOST_NAMES).join('.');
}

/**
 * Where in a value of JSON a half of a character stands, as names joined by dots ('' for the value itself); null where none
 * does. Such a text has no form in UTF-8, and addresses made of it throw. However deep it is nested, it is gone through.
 */
export function hasHalves(value: unknown): string | null {
  const open: Place[] = [{ value, name: '', around: null }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value: inner, name } = place;
    if (HALF.test(name) || (typeof inner === 'string' && HALF.test(inner))) return namesOf(place);
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [of, each] of Object.entries(inner).reverse()) open.push({ value: each, name: of, around: place });
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
