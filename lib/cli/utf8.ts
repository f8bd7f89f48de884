/** Returns how many bytes follow a leading byte of UTF-8; 0 if it is not one. */
function following(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/** Number of invalid sequences, minus valid ones, from which text is certainly not UTF-8. */
const BEYOND_DOUBT = 10_000;

/**
 * Whether bytes are UTF-8, apart from some damaged ones. In other encodings a valid multi-byte sequence occurs by
 * chance now and then (in GBK one pair in ten), among many more invalid ones; a damaged byte spoils only one character.
 * So bytes with more valid sequences than invalid ones are UTF-8, and so are bytes without an invalid one, such as
 * plain ASCII.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  let [whole, faults] = [0, 0];
  for (let at = 0; at < bytes.length && faults - whole < BEYOND_DOUBT; ) {
    const lead = bytes[at++] as number;
    if (lead < 0x80) continue;
    const wanted = following(lead);
    let found = 0;
    while (found < wanted && ((bytes[at] as number) & 0xc0) === 0x80) {
      found++;
      at++;
    }
    if (wanted === 0 || found < wanted) faults++;
    else whole++;
  }
  return faults === 0 || whole > faults;
}
