import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { unitsOf } from '../units';
import { allChanges, nameOf, placeOf, someOf } from './changes';
import { chosen, ran, strykerPlugins, tried } from './reporter';
import { FOLDERS, sampleOf, testsOf } from './sample';
import { scoresOf, survivorsOf } from './score';

/**
 * Changes a sample of the source, one thing at a time, and says which changes no unit test notices:
 * `npm run mutate -- [FOLDER|FILE …] [--lines=100 | --sample=60] [--seed=1] [--minutes=15] [--tests=FILE,…]`, of each folder
 * files of about so many lines, or so many changes of all its files, and as much of it as is tried in that time. A change that
 * nothing notices is a test that is missing, or code that nothing needs.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: '100' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '15' },
    tests: { type: 'string' },
  },
});
const seed = Number(values.seed);
const TEMPORARY = `.stryker/${process.pid}`;

const expected: string[] = [];

/** Says what is known by now, and ends the run with all its processes. */
function finish(words: string): never {
  const unread = expected.filter((file) => ran.size && !ran.has(file));
  const others = unread.map(
    (file) => `No test of ${file} was run: it loads nothing of what is changed, or cannot be loaded.`,
  );
  for (const line of [...survivorsOf(tried), ...scoresOf(tried), ...others, words]) console.log(line);
  // A test run that is under way still writes there.
  rmSync(TEMPORARY, { recursive: true, force: true, maxRetries: 20 });
  process.exit();
}

setTimeout(() => finish('Out of time: the rest was not tried.'), Number(values.minutes) * 60_000);

for (const path of positionals.length ? positionals : FOLDERS) {
  const files = sampleOf(path, values.sample ? Number.POSITIVE_INFINITY : Number(values.lines), seed);
  const changes = values.sample ? someOf(await allChanges(files), Number(values.sample), seed) : [];
  for (const change of changes) chosen.add(nameOf(change));
  const tests = values.tests ? unitsOf(values.tests.split(',')) : testsOf(path);
  if (!tests.length) throw new Error(`No folder of tests mirrors ${path}: name some with --tests`);
  process.env.TESTS = tests.join(',');
  expected.push(...tests);
  console.log(`${values.sample ? path : files.join(' ')}, tried with ${tests.length} files of tests`);
  await new Stryker({
    mutate: values.sample ? changes.map(placeOf) : files,
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutate/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    // The machine may be shared, and each test run has processes of its own.
    concurrency: 1,
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'reporter.ts')],
    reporters: strykerPlugins.map(({ name }) => name),
    // Stryker reads this file with TypeScript's JavaScript interface, which TypeScript 7 has not: it is told there is none.
    tsconfigFile: 'none',
    // Its workers warn that they cannot load the reporter, which only this process needs.
    logLevel: 'error',
    // The linter refuses to run beside a second configuration.
    ignorePatterns: ['.output', '.stryker', 'docs/**/*.png', 'biome.json'],
    tempDirName: TEMPORARY,
  } as ConstructorParameters<typeof Stryker>[0]).runMutationTest();
}
finish('All of the sample was tried.');
