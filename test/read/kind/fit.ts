import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure, SIGNALS } from '../../../lib/read/kind/signals';
import { evidenceOf } from '../../../lib/read/reading';
import { LABELLED } from './labelled';

/**
 * Fits the weights of the signals to the labelled pages by logistic regression with a small penalty: gradient descent,
 * in which a weight never takes the sign opposite to its signal's declared one. Writes lib/read/kind/weights.ts and
 * prints the pages with the smallest margins.
 */
const STEPS = 20_000;
const RATE = 1;
const PENALTY = 0.0003;

const rows = LABELLED.map(({ name, isReport, page }) => ({ name, isReport, shown: measure(evidenceOf(page())) }));
const weights: number[] = SIGNALS.map(({ speaksFor }) => (speaksFor ? 1 : -1));
let bias = 0;

const oddsOf = (shown: number[]): number => shown.reduce((sum, amount, i) => sum + amount * (weights[i] ?? 0), bias);

for (let step = 0; step < STEPS; step++) {
  const slopes = weights.map(() => 0);
  let biasSlope = 0;
  for (const { isReport, shown } of rows) {
    const error = 1 / (1 + Math.exp(-oddsOf(shown))) - Number(isReport);
    biasSlope += error;
    for (const [i, amount] of shown.entries()) slopes[i] = (slopes[i] as number) + error * amount;
  }
  bias -= (RATE * biasSlope) / rows.length;
  for (const [i, { speaksFor }] of SIGNALS.entries()) {
    const next = (weights[i] ?? 0) - RATE * ((slopes[i] as number) / rows.length + PENALTY * (weights[i] ?? 0));
    weights[i] = speaksFor ? Math.max(0, next) : Math.min(0, next);
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const lines = SIGNALS.map(({ id }, i) => `  ${/^\w+$/.test(id) ? id : `'${id}'`}: ${rounded(weights[i] ?? 0)},`);
const head =
  '/** Written by `npm run fit:kind` from the labelled pages of `test/read/kind/`: what each signal adds to the log-odds of a report. */\n';
writeFileSync(
  fileURLToPath(new URL('../../../lib/read/kind/weights.ts', import.meta.url)),
  `${head}export const BIAS = ${rounded(bias)};\n\nexport const WEIGHTS: Record<string, number> = {\n${lines.join('\n')}\n};\n`,
);

const margins = rows.map(({ name, isReport, shown }) => ({ name, margin: oddsOf(shown) * (isReport ? 1 : -1), shown }));
margins.sort((a, b) => a.margin - b.margin);
for (const { name, margin, shown } of margins.slice(0, 20)) {
  const told = SIGNALS.flatMap(({ id }, i) => (shown[i] ? `${id} ${rounded(shown[i] as number)}` : []));
  console.log(margin.toFixed(2), name, `(${told.join(', ')})`);
}
