import { ZERO } from '../packed';
import { COST_STEPS, type PackedWords, RAREST } from '../word-list';

/** Packs words with their counts; a first code unit that is not a word itself gets the cost of the rarest. */
export function packWords(counts: ReadonlyMap<string, number>): PackedWords {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const cost = (word: string): string => {
    const count = counts.get(word) ?? 0;
    const steps = count > 0 ? Math.round(COST_STEPS * Math.log(total / count)) : RAREST;
    return String.fromCharCode(ZERO - 1 + Math.max(1, Math.min(RAREST, steps)));
  };
  const lines = new Map<string, string[]>();
  const nodes = new Set<string>();
  for (const word of [...counts.keys()].sort()) {
    const first = word[0] as string;
    const line = lines.get(first) ?? [cost(first)];
    if (word.length > 1) line.push(word.slice(1) + cost(word));
    lines.set(first, line);
    for (let length = 1; length <= word.length; length++) nodes.add(word.slice(0, length));
  }
  return {
    symbols: [...new Set([...counts.keys()].join(''))].join(''),
    nodes: nodes.size,
    lines: [...lines].map(([first, line]) => first + line.join('')).join('\n'),
  };
}
