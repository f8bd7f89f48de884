import { readFileSync } from 'node:fs';
import { decodePage } from '../../lib/cli/decode';
import { readSamples } from '../browser/samples';
import { encoded, utf16 } from '../cli/encode';
import { consistentSet, FAMILIES, renderPage } from '../generate';
import type { Random } from '../generate/random';

const SAMPLES = readSamples().map(({ name, file }) => ({ name, html: decodePage(readFileSync(file)).text }));

/** A page to begin with: a bundled report, or one of the generator's in any family of markup. */
export function pageFrom(random: Random): { name: string; html: string } {
  if (random.chance(0.6)) return random.pick(SAMPLES);
  const seed = random.integer(1, 10_000);
  const family = random.pick(FAMILIES);
  return { name: `${family.id} ${seed}`, html: renderPage({ set: consistentSet(seed), family }).html };
}

/** The page as another site's bytes would have it: another encoding, or bytes lost and changed on the way. */
export function transcoded(html: string, random: Random): Uint8Array {
  const bytes = random.pick([
    () => Buffer.from(html),
    () => encoded(html, 'gb18030'),
    () => encoded(html, 'big5'),
    () => utf16(html, 'le', random.chance(0.5)),
  ])();
  const damaged = Uint8Array.from(bytes);
  for (let i = random.integer(0, 20); i > 0; i--) {
    damaged[random.integer(0, damaged.length - 1)] = random.integer(1, 255);
  }
  return damaged.subarray(0, random.chance(0.2) ? random.integer(1, damaged.length) : damaged.length);
}
