/** How many bytes follow a leading byte of UTF-8; none where it leads nothing. */
function following(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/** By how many faults, net of whole characters, text is no UTF-8 whatever follows. */
const BEYOND_DOUBT = 10_000;

/**
 * Whether bytes are built as UTF-8 is, but for some that are damaged. In other encodings a character of several bytes
 * comes about by chance now and then (of GBK one pair in ten), amid many more faults; a damaged byte spoils one character
 * alone. So more such characters than faults are UTF-8. Without any fault all is, plain ASCII too.
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
