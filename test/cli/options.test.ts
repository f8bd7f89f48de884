import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../lib/cli/options';

describe('an argument that makes no sense is refused', () => {
  test.each([
    [['audit', '--format', 'yaml', 'x.html'], '--format takes'],
    [['audit', '--colour', 'x.html'], '--colour'],
    [['audit', '--input', 'xml'], '--input takes'],
    [['audit', '--lang', 'fr', 'x.html'], '--lang takes'],
    [['audit', '--jobs', '0', 'x.html'], '--jobs takes'],
    [['audit', '--jobs', '257', 'x.html'], '--jobs takes a number from 1 to 256'],
    [['audit', '--jobs', '2.5', 'x.html'], '--jobs takes'],
    [['audit', '--jobs', 'many', 'x.html'], '--jobs takes'],
    [['audit', '--captured-at', 'yesterday', 'x.html'], '--captured-at takes'],
    [['audit', '--captured-at', '2026-02-31', 'x.html'], '--captured-at takes'],
    [['audit', '--captured-at', '2026-01-31T25:00:00Z', 'x.html'], '--captured-at takes'],
    // Without a zone it would be another time on another machine.
    [['audit', '--captured-at', '2026-01-31T08:00:00', 'x.html'], '--captured-at takes'],
    [['audit', '--format', 'csv', '--format', 'json', 'x.html'], '--format is given twice'],
    [['audit', '--input', 'jsonl', 'x.html'], 'takes no pages'],
    [['audit', '--format', 'parquet', 'x.html'], 'needs --output'],
    [['audit', '--roll-up', 'r.json', '--previous', 'p.json', 'x.html'], '--roll-up does not go with --previous'],
    [['audit', '--roll-up', 'r.json', '--resume', 'j', 'x.html'], '--roll-up does not go with --resume'],
    [['audit', '--exit-zero=yes', 'x.html'], '--exit-zero'],
    [['audit', '--to', 'tw', 'x.html'], '--to'],
    [['audit', '-', '-'], '- is given twice'],
    [['audit'], 'no pages'],
    [['convert', '--to', 'tw', 'a', 'b'], 'one file'],
    [['convert', '--to', 'tw'], 'one file'],
    [['convert', 'a'], 'one file'],
    [['convert', '--to', 'xx', 'a'], '--to takes'],
    [['convert', '--lang', 'en', '--to', 'tw', 'a'], '--lang'],
    [['judge', 'a'], 'no command judge'],
    [[], 'no command: see --help'],
  ])('%j', (args, said) => {
    expect(() => parseArguments(args)).toThrow(said);
  });
});

test('without options pages are audited in Simplified Chinese, one at a time', () => {
  expect(parseArguments(['audit', 'a.html', '-'])).toEqual({
    command: 'audit',
    pages: ['a.html', '-'],
    format: null,
    input: 'pages',
    previous: null,
    rollUp: null,
    language: 'zh-CN',
    capturedAt: null,
    output: null,
    resume: null,
    jobs: 1,
    exitZero: false,
    summary: false,
    explain: false,
  });
});

test('every option is taken as it is given', () => {
  const options =
    '--format parquet --output out --resume j --lang en --captured-at 2026-01-31T08:00:00+08:00 --jobs 256';
  expect(parseArguments(['audit', ...options.split(' '), '--exit-zero', '--summary', '--explain', 'a'])).toMatchObject({
    format: 'parquet',
    output: 'out',
    resume: 'j',
    language: 'en',
    capturedAt: new Date(Date.UTC(2026, 0, 31, 0)),
    jobs: 256,
    exitZero: true,
    summary: true,
    explain: true,
  });
  expect(parseArguments(['audit', '--input', 'jsonl', '--captured-at', '2026-01-31', '-'])).toMatchObject({
    pages: [],
    input: 'jsonl',
    capturedAt: new Date(Date.UTC(2026, 0, 31)),
  });
  expect(parseArguments(['audit', '--roll-up', 'r.json', 'a'])).toMatchObject({ rollUp: 'r.json', previous: null });
  expect(parseArguments(['audit', '--previous', 'p.json', 'a'])).toMatchObject({ rollUp: null, previous: 'p.json' });
});

test('what is asked of the command itself is answered whatever else is asked', () => {
  for (const args of [['--help'], ['-h'], ['audit', '--help'], ['convert', '-h', '--to', 'xx']])
    expect(parseArguments(args)).toEqual({ command: 'help' });
  expect(parseArguments(['--version'])).toEqual({ command: 'version' });
  expect(parseArguments(['convert', '--to', 'tw', '-'])).toEqual({ command: 'convert', to: 'tw', file: '-' });
});
