import { decodePage } from '../../lib/cli/decode';
import { seeded } from '../generate/random';
import { pageFrom, transcoded } from './corpus';
import { broken } from './invariants';
import { type MutationStep, mutated, stepsFrom } from './mutations';

/** One page that was tried: how it came about, and what did not hold of it. */
export interface Trial {
  seed: number;
  /** What it was made from. */
  name: string;
  steps: MutationStep[];
  html: string;
  faults: string[];
}

/** The trial of a seed: the same seed always gives the same page. Its steps are the fewest that still go wrong. */
export function trial(seed: number): Trial {
  const random = seeded(seed);
  const { name, html } = pageFrom(random);
  const steps = stepsFrom(random);
  const asked = random.chance(0.5);
  const bytesSeed = random.chance(0.15) ? random.integer(1, 2 ** 31) : null;
  const pageOf = (some: MutationStep[]): string => {
    const page = mutated(html, some);
    return bytesSeed === null ? page : decoded(transcoded(page, seeded(bytesSeed)));
  };
  const faultsOf = (some: MutationStep[]): string[] => broken(pageOf(some), asked);
  const kept = faultsOf(steps).length ? fewest(steps, (some) => faultsOf(some).length > 0) : steps;
  return { seed, name, steps: kept, html: pageOf(kept), faults: faultsOf(kept) };
}

/** What cannot be decoded is refused with a reason, and is no page. */
function decoded(bytes: Uint8Array): string {
  try {
    return decodePage(bytes).text;
  } catch (error) {
    if (/^(?:the file is|this is a binary file|the encoding of)/.test((error as Error).message)) return '';
    throw error;
  }
}

function fewest(steps: MutationStep[], isStillBroken: (some: MutationStep[]) => boolean): MutationStep[] {
  let kept = steps;
  for (const step of steps) {
    const without = kept.filter((each) => each !== step);
    if (isStillBroken(without)) kept = without;
  }
  return kept;
}
