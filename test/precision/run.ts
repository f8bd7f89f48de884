import { measure, TEXTS } from './measure';

/** Prints what the rules say of the labelled texts: findings by rule, faults told by kind, and every finding to look at. */
const { byRule, byKind, wrong, doubtful, missed } = measure(TEXTS);
const isRight = TEXTS.filter(({ faults }) => !faults.length).length;
console.log(`${TEXTS.length} texts, ${isRight} of them right\n`);
console.log(`${'rule'.padEnd(26)} right wrong doubtful precision`);
for (const [rule, count] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const failed = count.right + count.wrong;
  const precision = failed ? `${((100 * count.right) / failed).toFixed(1)} %` : '';
  const figures = [count.right, count.wrong].map((value) => String(value).padStart(5)).join(' ');
  console.log(`${rule.padEnd(26)} ${figures} ${String(count.doubtful).padStart(8)} ${precision.padStart(9)}`);
}
console.log(`\n${'kind of fault'.padEnd(26)}  told  of`);
for (const [kind, { told, all }] of byKind)
  console.log(`${kind.padEnd(26)} ${String(told).padStart(5)} ${String(all).padStart(3)}`);
for (const [name, lines] of Object.entries({ wrong, doubtful, missed }))
  if (lines.length) console.log(`\n${name}\n${lines.join('\n')}`);
