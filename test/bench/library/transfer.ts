/**
 * How long a library takes to come in and go out, line by line: `npx tsx test/bench/library/transfer.ts [audits] [full]`.
 * The database is one in memory, so that what is measured is our own work. `full` takes documents with every figure; 20,000
 * of those do not fit into memory twice.
 */
import 'fake-indexeddb/auto';
import { openStore } from '../../../lib/library';
import { sample } from '../../export/sample';

const [count = '20000', size] = process.argv.slice(2);
const AUDITS = Number(count);
const YEARS = 8;
const PLACES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const AGENCIES = ['教育局', '水务局', '科技局', '财政局', '司法局', '交通运输局', '人民政府', '发展和改革委员会'];

function document(number: number): string {
  const year = 2017 + (number % YEARS);
  const body = Math.floor(number / YEARS);
  const place = [0, 1, 2].map((digit) => PLACES[Math.floor(body / AGENCIES.length / 22 ** digit) % 22]).join('');
  const made = sample({
    issuer: `${place}县${AGENCIES[body % AGENCIES.length]}`,
    year,
    url: `https://www.${body}.gov.cn/${year}.html`,
  });
  const count = { rule: 'years.carryOver', passed: 0, failed: 0, incomplete: 0, notApplicable: 1 };
  const short = size === 'full' ? made.report : { ...made.report, figures: [] };
  return `${JSON.stringify({ ...made, report: short, checks: [...made.checks, count] })}\n`;
}

async function* lines(): AsyncGenerator<string> {
  for (let number = 0; number < AUDITS; number++) yield document(number);
}

async function main(): Promise<void> {
  let start = performance.now();
  let characters = 0;
  for await (const line of lines()) characters += line.length;
  const making = performance.now() - start;
  const store = await openStore('bench');
  start = performance.now();
  let kept = 0;
  const onProgress = (): void => {
    kept = performance.now();
  };
  const { added, bad } = await store.importAll(lines(), { from: 'bench.jsonl', onProgress });
  const took = performance.now() - start - making;
  const judging = performance.now() - kept;
  start = performance.now();
  let out = 0;
  for await (const line of store.exportAll()) out += line.length;
  const going = performance.now() - start;
  const perLine = (milliseconds: number): string => `${(milliseconds / AUDITS).toFixed(2)} ms a line`;
  console.log(
    [
      `${added} of ${AUDITS} audits, ${bad.length} bad, ${Math.round(characters / 1e6)} million characters`,
      `in: ${perLine(took)}, of which across years ${perLine(judging)}`,
      `out: ${perLine(going)}, ${Math.round(out / 1e6)} million characters`,
      `memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    ].join('\n'),
  );
}

await main();
