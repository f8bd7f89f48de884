import { seeded } from '../generate/random';

/** Returns random bytes, the same ones for the same seed. */
export function randomBytes(seed: number, count: number): number[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => random.integer(0, 255));
}
