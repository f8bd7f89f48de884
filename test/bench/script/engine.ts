/** Engine alone, in Node: ours, as it is and as OpenCC divides texts, opencc-js and tongwen-core over the same text. Run: `tsx test/bench/script/engine.ts [FILE]`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter as opencc } from 'opencc-js';
import type { LangType } from 'tongwen-core';
import { openccNames } from '../../../lib/script/compiler/chain';
import { nodeConversion } from '../../../lib/script/node-converter';
import type { Source, Target } from '../../../lib/script/types';
import { PARAGRAPH } from './text';

const DIRECTIONS: [Source, Target][] = [
  ['s', 't'],
  ['s', 'tw'],
  ['s', 'twp'],
  ['s', 'hk'],
  ['t', 's'],
  ['tw', 's'],
];
const ROUNDS = 12;

const require = createRequire(import.meta.url);
const load = (name: string): Record<string, string> => require(`tongwen-core/dictionaries/${name}.json`);
// The package asks for a browser's constants on import.
Object.assign(globalThis, { NodeFilter: { SHOW_ELEMENT: 1, SHOW_TEXT: 4 } });
const { createConverterMap } = await import('tongwen-core');
const tongwen = createConverterMap({
  s2t: [load('s2t-char'), load('s2t-phrase')],
  t2s: [load('t2s-char'), load('t2s-phrase')],
});

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const [, , file] = process.argv;
const hans = file ? readFileSync(file, 'utf8') : PARAGRAPH.repeat(120);
const rows = DIRECTIONS.map(([source, target]) => {
  let made = performance.now();
  const conversion = nodeConversion(source, target);
  const ourMaking = performance.now() - made;
  const withoutWords = nodeConversion(source, target, true);
  made = performance.now();
  const convert = opencc(openccNames(source, target));
  const openccMaking = performance.now() - made;
  const text = source === 's' ? hans : nodeConversion('s', source).convert(hans);
  const language = (source === 's' ? 's2t' : 't2s') as LangType;
  const best = {
    ours: Number.POSITIVE_INFINITY,
    plain: Number.POSITIVE_INFINITY,
    opencc: Number.POSITIVE_INFINITY,
    tongwen: Number.POSITIVE_INFINITY,
  };
  // Taken in turns, so that what else the machine does falls on all three.
  for (let round = 0; round < ROUNDS; round++) {
    for (let again = 0; again < 5; again++) {
      best.ours = Math.min(
        best.ours,
        timed(() => conversion.convert(text)),
      );
      best.plain = Math.min(
        best.plain,
        timed(() => withoutWords.convert(text)),
      );
    }
    best.opencc = Math.min(
      best.opencc,
      timed(() => convert(text)),
    );
    best.tongwen = Math.min(
      best.tongwen,
      timed(() => tongwen.phrase(language, text)),
    );
  }
  const speed = (milliseconds: number): number => Math.round(text.length / milliseconds / 100) / 10;
  return {
    direction: `${source} → ${target}`,
    'ours, million characters/s': speed(best.ours),
    'without words': speed(best.plain),
    'opencc-js': speed(best.opencc),
    'tongwen-core': speed(best.tongwen),
    'times opencc-js': Math.round((best.opencc / best.ours) * 10) / 10,
    'times tongwen-core': Math.round((best.tongwen / best.ours) * 10) / 10,
    'compile ms': Math.round(ourMaking),
    'opencc-js constructor ms': Math.round(openccMaking),
  };
});
console.table(rows);
