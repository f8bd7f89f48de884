/**
 * How long a library takes to come in and go out, line by line: `npx tsx test/bench/library/transfer.ts [audits] [full]`.
 * The database is one in memory, so that what is measured is our own work, and time of the processor, whatever else the machine
 * does. `full` takes documents with every figure; 20,000 of those do not fit into memory twice.
 */
import 'fake-indexeddb/auto';
import { openStore } from '../../../lib/library';
import { documentLines } from './documents';

const [count = '20000', size] = process.argv.slice(2);
const AUDITS = Number(count);
/** What a line may cost on its way in. */
const MOST = 3;

const lines = () => documentLines(AUDITS, size === 'full');

/** Milliseconds of the processor from one moment on. */
function clock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

async function main(): Promise<void> {
  let time = clock();
  let characters = 0;
  for await (const line of lines()) characters += line.length;
  const making = time();
  const store = await openStore('bench');
  time = clock();
  let kept = 0;
  const onProgress = (): void => {
    kept = time();
  };
  const { added, bad } = await store.importAll(lines(), { from: 'bench.jsonl', onProgress });
  const took = (time() - making) / AUDITS;
  const judging = (time() - kept) / AUDITS;
  time = clock();
  let out = 0;
  for await (const line of store.exportAll()) out += line.length;
  const going = time() / AUDITS;
  const said = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms a line`;
  console.log(
    [
      `${added} of ${AUDITS} audits, ${bad.length} bad, ${Math.round(characters / 1e6)} million characters`,
      `in: ${said(took)}, of which across years ${said(judging)}: ${took <= MOST ? 'within' : 'MORE THAN'} ${MOST} ms`,
      `out: ${said(going)}, ${Math.round(out / 1e6)} million characters`,
      `memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    ].join('\n'),
  );
}

await main();
