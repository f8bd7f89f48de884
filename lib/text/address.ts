/** Returns a percent-decoded part of an address; null where it cannot be decoded. */
export function decodedPart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/**
 * Parses an address (WHATWG URL); null where it is invalid. (`URL.parse` is not in every engine we run on.)
 * @param base the base of a relative address
 */
export function urlOf(address: string, base?: string | null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
