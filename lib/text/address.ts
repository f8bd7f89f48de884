/** A part of an address as it was before it was put there (percent-decoded); null where that cannot be told. */
export function decodedPart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

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
