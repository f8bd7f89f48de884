import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { TOOL } from '../model/version';
import { answerTo, type Job, reasonOf } from './answer';
import { auditCommand } from './audit-command';
import { convertCommand } from './convert-command';
import { parseArguments } from './options';
import { ReaderGone } from './output';
import type { WorkerData } from './pool';

const USAGE = `usage:
  gongkai-lens audit [OPTION]... PAGE...
  gongkai-lens audit --input jsonl [OPTION]... < PAGES.jsonl
  gongkai-lens convert --to s|t|tw|twp|hk FILE|-
PAGE is a file (HTML, PDF, Word, Excel, WPS, RTF, OpenDocument, OFD), a web archive (.warc, .warc.gz), a folder of these, an http(s) address, or - for standard input.
  --format json|jsonl|rows|csv|parquet|xlsx|markdown|html|earl
                        rows: a line for each page, figure and finding; parquet: three files in --output DIR
  --output FILE|DIR     instead of standard output
  --resume FILE         a journal: a run that was killed goes on where it was; texts of its pages are not compared
  --previous AUDIT.json last year's audit of the same body
  --roll-up REGION.json a region's audit: its figures against the sums of the pages', which are its bodies' reports
  --lang zh-CN|zh-TW|en
  --captured-at TIME    for pages that do not say when they were captured; now, if not given
  --jobs N              worker threads; the order stays
  --explain             why each page was read as it was, on standard error
  --exit-zero           0 also where findings failed
  --summary             a last line on standard error, in JSON
Exit status: 0 nothing failed, 1 a finding failed, 2 a page could not be read.
`;

async function main(argv: string[]): Promise<number> {
  const args = parseArguments(argv);
  if (args.command === 'audit') return auditCommand(args, new URL(import.meta.url));
  if (args.command === 'convert') await convertCommand(args);
  else process.stdout.write(args.command === 'help' ? USAGE : `${TOOL.version}\n`);
  return 0;
}

/** Runs as a worker thread of the same program and answers jobs as they come. */
function serve({ auditsFor }: WorkerData): void {
  parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await answerTo(job, auditsFor)));
}

if (!isMainThread) serve(workerData);
else {
  // Writes report their own errors; errors of standard error cannot be reported to anybody.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ReaderGone)) {
      process.stderr.write(`${reasonOf(error)}\n`);
      process.exitCode = 2;
    }
  }
}
