import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../lib/locales';
import { exportOf } from '../../lib/tools/new-rule';

const read = (root: string, path: string): string => {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const names = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();

const placeholders = (sentence: string): string => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** Rules that run on many documents at once: no audit of one page runs them, and they have tests of their own. */
const APART = ['bodies.sum'];

/**
 * Returns the inconsistencies between rule files, registry, sentences and cases of a working copy, from its files
 * alone.
 */
export function problems(root: string): string[] {
  const found: string[] = [];
  const rules = names(root, 'lib/check/rules');
  const cases = names(root, 'test/check/cases');
  const registry = read(root, 'lib/check/registry.ts');
  const body = registry.slice(registry.indexOf('RULES'));
  for (const id of rules) {
    const file = read(root, `lib/check/rules/${id}.ts`);
    if (!file.includes(`export const ${exportOf(id)}`)) found.push(`${id}: the file exports no ${exportOf(id)}`);
    if (!file.includes(`'${id}'`) && !file.includes(`'${id.split('.')[1]}'`))
      found.push(`${id}: the file names another`);
    if (!/\/\*\*/.test(file)) found.push(`${id}: the rule is not described`);
    if (!registry.includes(`import { ${exportOf(id)} } from './rules/${id}';`)) found.push(`${id}: not imported`);
    if (!body.includes(`  ${exportOf(id)},\n`)) found.push(`${id}: not registered`);
    if (!cases.includes(id)) found.push(`${id}: no cases`);
  }
  for (const id of cases) if (!rules.includes(id)) found.push(`${id}: cases of no rule`);
  const imported = registry.match(/from '\.\/rules\//g)?.length ?? 0;
  if (imported !== rules.length) found.push(`the registry imports ${imported} rules of ${rules.length}`);
  return [...found, ...sentenceProblems(root, [...rules, ...APART])];
}

function sentenceProblems(root: string, rules: string[]): string[] {
  const found: string[] = [];
  const catalogues = LANGUAGES.map(
    (language) => JSON.parse(read(root, `lib/locales/${language}/sentences.json`)).rules,
  );
  for (const [i, catalogue] of catalogues.entries()) {
    const language = LANGUAGES[i];
    for (const id of Object.keys(catalogue))
      if (!rules.includes(id)) found.push(`${language}: sentences of no rule ${id}`);
    for (const id of rules) {
      const own: Record<string, string> = catalogue[id] ?? {};
      const first: Record<string, string> = catalogues[0][id] ?? {};
      for (const key of ['passed', 'why', 'law'])
        if (own[key] === undefined) found.push(`${language} ${id}: no ${key}`);
      if (Object.keys(own).sort().join() !== Object.keys(first).sort().join())
        found.push(`${language} ${id}: other keys`);
      for (const [key, sentence] of Object.entries(own)) {
        if (!sentence && key !== 'law') found.push(`${language} ${id} ${key}: empty`);
        if (placeholders(sentence) !== placeholders(first[key] ?? ''))
          found.push(`${language} ${id} ${key}: other placeholders`);
      }
    }
  }
  return found;
}

/** Returns the files of rules, cases and sentences that still have a TODO. */
export function unwritten(root: string): string[] {
  const paths = [
    ...names(root, 'lib/check/rules').map((id) => `lib/check/rules/${id}.ts`),
    ...names(root, 'test/check/cases').map((id) => `test/check/cases/${id}.ts`),
    ...LANGUAGES.map((language) => `lib/locales/${language}/sentences.json`),
  ];
  return paths.filter((path) => read(root, path).includes('TODO'));
}
