/**
 * An address as its parts (WHATWG URL), or null where it is none. (`URL.parse` is not in every engine we run on.)
 * @param base what a relative one is relative to
 */
export function urlOf(address: string, base?: string | null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
