const HALF = /\p{Surrogate}/u;
const HALVES = /\p{Surrogate}/gu;

/** A value with its property name in the value around it. */
interface Place {
  value: unknown;
  name: string;
  around: Place | null;
}

/** Maximum number of names in a path, as values may be nested arbitrarily deep. */
const MOST_NAMES = 20;

function namesOf(place: Place): string {
  const names: string[] = [];
  for (let at = place; at.around; at = at.around) names.push(at.name.replace(HALVES, '\ufffd'));
  return names.reverse().slice(0, MOST_NAMES).join('.');
}

/**
 * Returns the path of the first lone surrogate in a JSON value, as names joined by dots ('' for the value itself); null
 * where there is none. Such text cannot be encoded in UTF-8, and addresses made from it throw. Not recursive, so any
 * depth is searched.
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

/** Returns a JSON value with each lone surrogate replaced by U+FFFD; the same object where there is none. */
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
