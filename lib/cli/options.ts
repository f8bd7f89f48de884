import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../locales';

/**
 * Output formats of `gongkai-lens audit`. The first four and `parquet` are written as pages come, the others at the
 * end.
 */
export const FORMATS = ['json', 'jsonl', 'rows', 'csv', 'parquet', 'xlsx', 'markdown', 'html', 'earl'] as const;
export type Format = (typeof FORMATS)[number];

const TARGETS = ['s', 't', 'tw', 'twp', 'hk'] as const;
const INPUTS = ['pages', 'jsonl'] as const;
const MAX_JOBS = 256;

/** The validated arguments of a command. */
export interface AuditArguments {
  pages: string[];
  /** Null: JSON for one page, JSON Lines for several. */
  format: Format | null;
  input: (typeof INPUTS)[number];
  previous: string | null;
  /** The path of a region's audit, whose figures are compared with the sums over the pages. */
  rollUp: string | null;
  language: Language;
  capturedAt: Date | null;
  output: string | null;
  resume: string | null;
  jobs: number;
  exitZero: boolean;
  summary: boolean;
  /** Whether to explain on standard error why each page was read as it was. */
  explain: boolean;
}

export interface ConvertArguments {
  to: (typeof TARGETS)[number];
  file: string;
}

export type Arguments =
  | ({ command: 'audit' } & AuditArguments)
  | ({ command: 'convert' } & ConvertArguments)
  | { command: 'help' | 'version' };

/** Options by command. */
const OPTIONS = {
  audit: {
    format: { type: 'string' },
    input: { type: 'string' },
    previous: { type: 'string' },
    'roll-up': { type: 'string' },
    lang: { type: 'string' },
    'captured-at': { type: 'string' },
    output: { type: 'string' },
    resume: { type: 'string' },
    jobs: { type: 'string' },
    'exit-zero': { type: 'boolean' },
    summary: { type: 'boolean' },
    explain: { type: 'boolean' },
  },
  convert: { to: { type: 'string' } },
} as const;

const COMMON = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;

function oneOf<T extends string>(option: string, allowed: readonly T[], given: string): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new Error(`${option} takes ${allowed.join(', ')}, not ${given}`);
  return found;
}

/** ISO 8601 dates and times: what else `Date` accepts depends on the platform. */
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function timeIn(given: string): Date {
  const time = new Date(given);
  // `Date` turns a day that a month does not have into one of the next month.
  const day = new Date(given.slice(0, 10));
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given.slice(0, 10));
  if (!TIME.test(given) || !isDay || Number.isNaN(time.getTime())) {
    throw new Error(`--captured-at takes a time such as 2026-01-31T08:00:00Z, not ${given}`);
  }
  return time;
}

function jobsIn(given: string): number {
  const jobs = Number(given);
  if (!/^\d+$/.test(given) || jobs < 1 || jobs > MAX_JOBS) {
    throw new Error(`--jobs takes a number from 1 to ${MAX_JOBS}, not ${given}`);
  }
  return jobs;
}

/**
 * Parses the command line's arguments.
 * @throws Error of one line for an argument that is unknown, given twice, contradictory or would be ignored
 */
export function parseArguments(argv: string[]): Arguments {
  const [command, ...rest] = argv;
  if (command !== 'audit' && command !== 'convert') return withoutCommand(argv);
  const { values, positionals, tokens } = parseArgs({
    args: rest,
    options: { ...OPTIONS[command], ...COMMON },
    allowPositionals: true,
    tokens: true,
  });
  if (values.help) return { command: 'help' };
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice) throw new Error(`--${twice} is given twice`);
  const given = values as Record<string, string | undefined>;
  return command === 'audit' ? auditArguments(given, positionals) : convertArguments(given, positionals);
}

function withoutCommand(argv: string[]): Arguments {
  const { values, positionals } = parseArgs({ args: argv, options: COMMON, allowPositionals: true });
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  throw new Error(positionals.length ? `there is no command ${positionals[0]}: see --help` : 'no command: see --help');
}

function auditArguments(given: Record<string, string | undefined>, pages: string[]): Arguments {
  const input = oneOf('--input', INPUTS, given.input ?? 'pages');
  const format = given.format === undefined ? null : oneOf('--format', FORMATS, given.format);
  if (input === 'jsonl' && pages.some((page) => page !== '-')) {
    throw new Error('--input jsonl reads standard input: it takes no pages');
  }
  if (input === 'pages' && !pages.length) {
    throw new Error('no pages: name files, folders or addresses, or - for standard input');
  }
  if (pages.filter((page) => page === '-').length > 1) throw new Error('- is given twice');
  if (format === 'parquet' && given.output === undefined) throw new Error('--format parquet needs --output DIR');
  for (const other of ['previous', 'resume']) {
    if (given['roll-up'] !== undefined && given[other] !== undefined)
      throw new Error(`--roll-up does not go with --${other}`);
  }
  return {
    command: 'audit',
    pages: input === 'jsonl' ? [] : pages,
    format,
    input,
    previous: given.previous ?? null,
    rollUp: given['roll-up'] ?? null,
    language: oneOf('--lang', LANGUAGES, given.lang ?? 'zh-CN'),
    capturedAt: given['captured-at'] === undefined ? null : timeIn(given['captured-at']),
    output: given.output ?? null,
    resume: given.resume ?? null,
    jobs: given.jobs === undefined ? 1 : jobsIn(given.jobs),
    exitZero: given['exit-zero'] !== undefined,
    summary: given.summary !== undefined,
    explain: given.explain !== undefined,
  };
}

function convertArguments(given: Record<string, string | undefined>, files: string[]): Arguments {
  const [file, ...others] = files;
  if (!given.to || file === undefined || others.length) {
    throw new Error(`convert takes --to ${TARGETS.join('|')} and one file, or - for standard input`);
  }
  return { command: 'convert', to: oneOf('--to', TARGETS, given.to), file };
}
