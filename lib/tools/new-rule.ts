import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../locales';

const ID = /^[a-z]+\.[a-z][A-Za-z]*$/;

/** Returns the name under which a rule is exported: `totalsRow` for `totals.row`. */
export const exportOf = (id: string): string => id.replace(/\.(\w)/, (_, first: string) => first.toUpperCase());

const ruleFile = (id: string): string => `import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** TODO what is wrong where this rule fails, and what looks like it and is not. */
export const ${exportOf(id)}: Rule = {
  id: '${id}',
  severity: 'warning',
  basis: null,
  editions: STATUTORY,
  says: ['failed'],
  run({ report }) {
    if (report.year === null) return [notApplicable];
    const isWrong = false; // TODO
    return [isWrong ? failed({ data: { year: report.year } }) : passed];
  },
};
`;

const caseFile = (): string => `import type { Case } from '../cases';

export default [
  { name: 'TODO holds', page: {}, expected: 'passed' },
  { name: 'TODO is broken', page: {}, expected: 'failed' },
  { name: 'TODO looks like a fault and is none', page: {}, expected: 'passed', legitimate: true },
] satisfies Case[];
`;

const SENTENCES = { passed: 'TODO', failed: 'TODO {year}', why: 'TODO', law: '' };

/** Returns the registry with the rule added: its import in order, its entry last. */
function registered(registry: string, id: string): string {
  const line = `import { ${exportOf(id)} } from './rules/${id}';`;
  const lines = registry.split('\n');
  const isImport = (each: string): boolean => each.includes("from './rules/");
  const sorted = [...lines.filter(isImport), line].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const first = lines.findIndex(isImport);
  const rest = lines.filter((each) => !isImport(each));
  rest.splice(first, 0, ...sorted);
  return rest.join('\n').replace(/\n\];\n$/, `\n  ${exportOf(id)},\n];\n`);
}

const pathOf = (line: string): string => /'(.+)'/.exec(line)?.[1] ?? '';

/**
 * Adds a rule to a working copy: its file, its line in the registry, its sentences in every language and its cases,
 * with TODO wherever something is still to be written (the convention test fails until it is).
 * @param id `area.fault`
 * @param root folder of the working copy
 * @returns the files written
 * @throws RangeError if the identifier is malformed or taken
 */
export function newRule(id: string, root: string): string[] {
  if (!ID.test(id)) throw new RangeError(`${id} is no identifier: area.fault, as in totals.row`);
  const rule = join(root, `lib/check/rules/${id}.ts`);
  if (existsSync(rule)) throw new RangeError(`there is a rule ${id}`);
  const registry = join(root, 'lib/check/registry.ts');
  const cases = join(root, `test/check/cases/${id}.ts`);
  const sentences = LANGUAGES.map((language) => join(root, `lib/locales/${language}/sentences.json`));
  writeFileSync(rule, ruleFile(id));
  writeFileSync(registry, registered(readFileSync(registry, 'utf8'), id));
  writeFileSync(cases, caseFile());
  for (const file of sentences) {
    const catalogue = JSON.parse(readFileSync(file, 'utf8'));
    catalogue.rules[id] = SENTENCES;
    writeFileSync(file, `${JSON.stringify(catalogue, null, 2)}\n`);
  }
  return [rule, registry, ...sentences, cases];
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  try {
    const written = newRule(process.argv[2] ?? '', fileURLToPath(new URL('../..', import.meta.url)));
    process.stdout.write(`${written.join('\n')}\nNow write what is marked TODO, and run: npm run docs\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\nusage: npm run new:rule -- area.fault\n`);
    process.exitCode = 1;
  }
}
