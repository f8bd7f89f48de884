/** Engine alone, in Node: ours, as it is and as OpenCC divides texts, opencc-js and tongwen-core over the same text. Run: `tsx test/bench/script/engine.ts [FILE]`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter as opencc } from 'opencc-js';
import type { LangType } from 'tongwen-core';
import { openccNames } from '../../../lib/script/compiler/chain';
import { nodeConversion } from '../../../lib/script/node-converter';
import type { Source, Target } from '../../../lib/script/types';
import { computed, spread, type Times, table, times } from '../measure';
import { PARAGRAPH } from './text';

const DIRECTIONS: [Source, Target][] = [
  ['s', 't'],
  ['s', 'tw'],
  ['s', 'twp'],
  ['s', 'hk'],
  ['t', 's'],
  ['tw', 's'],
];
const WARM_UPS = 5;
const ROUNDS = 12;
/** Conversions a round: a single one is over before a clock of the processor's time has moved far. */
const REPEATS = 10;

const require = createRequire(import.meta.url);
const load = (name: string): Record<string, string> => require(`tongwen-core/dictionaries/${name}.json`);
// The package asks for a browser's constants on import.
Object.assign(globalThis, { NodeFilter: { SHOW_ELEMENT: 1, SHOW_TEXT: 4 } });
const { createConverterMap } = await import('tongwen-core');
const tongwen = createConverterMap({
  s2t: [load('s2t-char'), load('s2t-phrase')],
  t2s: [load('t2s-char'), load('t2s-phrase')],
});

const [, , file] = process.argv;
const hans = file ? readFileSync(file, 'utf8') : PARAGRAPH.repeat(120);
const repeat = (act: () => unknown): void => {
  for (let index = 0; index < REPEATS; index++) act();
};
const rows: Record<string, Record<string, string | number>> = {};
for (const [source, target] of DIRECTIONS) {
  let made = performance.now();
  const conversion = nodeConversion(source, target);
  const ourMaking = performance.now() - made;
  const withoutWords = nodeConversion(source, target, true);
  made = performance.now();
  const convert = opencc(openccNames(source, target));
  const openccMaking = performance.now() - made;
  const text = source === 's' ? hans : nodeConversion('s', source).convert(hans);
  const language = (source === 's' ? 's2t' : 't2s') as LangType;
  const taken: Record<'ours' | 'plain' | 'opencc' | 'tongwen', Times> = {
    ours: [],
    plain: [],
    opencc: [],
    tongwen: [],
  };
  // Taken in turns, so that what else the machine does falls on all of them; the first turns only warm them up.
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const one = {
      ours: computed(() => repeat(() => conversion.convert(text))),
      plain: computed(() => repeat(() => withoutWords.convert(text))),
      opencc: computed(() => repeat(() => convert(text))),
      tongwen: computed(() => repeat(() => tongwen.phrase(language, text))),
    };
    if (round >= 0) for (const way of Object.keys(taken) as (keyof typeof taken)[]) taken[way].push(one[way]);
  }
  const speed = (list: Times): string =>
    spread(list.map((milliseconds) => (REPEATS * text.length) / milliseconds / 1000));
  rows[`${source} → ${target}`] = {
    'ours, million characters/s': speed(taken.ours),
    'without words': speed(taken.plain),
    'opencc-js': speed(taken.opencc),
    'tongwen-core': speed(taken.tongwen),
    'times opencc-js': times(taken.opencc, taken.ours),
    'times tongwen-core': times(taken.tongwen, taken.ours),
    'compile ms': Math.round(ourMaking),
    'opencc-js constructor ms': Math.round(openccMaking),
  };
}
table('Engines alone, by the time computed', rows);
