import { parseArgs } from 'node:util';
import { auditCommand } from './audit-command';
import { convertCommand } from './convert-command';

const USAGE = `usage:
  npm run --silent audit -- [--format json|jsonl|csv|markdown|html|xlsx|earl] [--previous AUDIT.json] [--lang zh-CN|zh-TW|en] PAGE...
  npm run --silent audit -- --input jsonl < PAGES.jsonl
  npm run --silent convert -- --to s|t|tw|twp|hk FILE|-
PAGE is a file, a web archive (.warc, .warc.gz), a folder of these, an http(s) address, or - for standard input.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      input: { type: 'string' },
      previous: { type: 'string' },
      lang: { type: 'string', default: 'zh-CN' },
      to: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...rest] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'audit') {
    const { format = null, input = null, previous = null, lang } = values;
    return auditCommand({ pages: rest, format, input, previous, lang });
  }
  if (command === 'convert') return convertCommand(values.to ?? null, rest[0] ?? null);
  process.stderr.write(USAGE);
  return 2;
}

// A reader that has seen enough (head) closes our output: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message.split('\n')[0] : error}\n`);
  process.exitCode = 2;
}
