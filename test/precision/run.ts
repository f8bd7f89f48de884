import { measure, SETS, TEXTS } from './measure';

/**
 * Prints what the rules say of the labelled texts: findings by rule, faults told by kind, and every finding to look at.
 * Arguments are names of sets; without any, all are measured.
 */
const names = process.argv.slice(2);
const texts = names.length ? names.flatMap((name) => SETS.get(name) ?? []) : TEXTS;
const { byRule, byKind, wrong, doubtful, missed } = measure(texts);
const isRight = texts.filter(({ faults }) => !faults.length).length;
console.log(`${texts.length} texts, ${isRight} of them right\n`);
console.log(`${'rule'.padEnd(26)} right wrong asked doubtful precision`);
const all = { right: 0, wrong: 0, asked: 0, doubtful: 0 };
for (const count of byRule.values()) for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += count[key];
for (const [rule, count] of [...[...byRule].sort(([a], [b]) => (a < b ? -1 : 1)), ['all', all] as const]) {
  const failed = count.right + count.wrong;
  const precision = failed ? `${((100 * count.right) / failed).toFixed(1)} %` : '';
  const figures = [count.right, count.wrong, count.asked].map((value) => String(value).padStart(5)).join(' ');
  console.log(`${rule.padEnd(26)} ${figures} ${String(count.doubtful).padStart(8)} ${precision.padStart(9)}`);
}
console.log(`\n${'kind of fault'.padEnd(26)}  told  of`);
for (const [kind, { told, all }] of byKind)
  console.log(`${kind.padEnd(26)} ${String(told).padStart(5)} ${String(all).padStart(3)}`);
for (const [name, lines] of Object.entries({ wrong, doubtful, missed }))
  if (lines.length) console.log(`\n${name}\n${lines.join('\n')}`);
