import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../lib/check/registry';
import { LANGUAGES, messageOf, ruleSentences } from '../../lib/locales';
import { type Case, keyOf, outcomeOf, run } from './cases';

/** Cached results, so that each case runs once. */
const results = new Map<Case, ReturnType<typeof run>>();
function once(id: string, each: Case): ReturnType<typeof run> {
  const known = results.get(each) ?? run(id, each);
  results.set(each, known);
  return known;
}

const files = readdirSync(new URL('./cases', import.meta.url)).filter((name) => name.endsWith('.ts'));
const CASES = new Map<string, Case[]>();
for (const file of files)
  CASES.set(file.replace(/\.ts$/, ''), (await import(`./cases/${file.replace(/\.ts$/, '')}.ts`)).default);

describe.each([...CASES])('%s', (id, cases) => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const { findings, checks } = await once(id, each);
    const own = findings.filter(({ rule }) => rule === id);
    const found = own.map((finding) => [keyOf(finding), finding.severity, finding.message].join(' | '));
    expect(outcomeOf(checks.find(({ rule }) => rule === id)), found.join('\n')).toBe(each.expected);
    const silent = each.expected === 'passed' || each.expected === 'notApplicable';
    if (each.toldBy) expect(findings.map(({ rule }) => rule)).toContain(each.toldBy);
    if (silent || each.toldBy) expect(found).toEqual([]);
    else expect(found.join('\n')).toContain(each.says ?? each.expected);
    if (each.severity) expect(own[0]?.severity).toBe(each.severity);
    if (each.message) expect(own.map(({ message }) => message).join('\n')).toContain(each.message);
    for (const finding of own) {
      for (const language of LANGUAGES) {
        const sentence = ruleSentences(id, language)[keyOf(finding)];
        expect(sentence, `${language} ${id} ${keyOf(finding)}`).toBeTypeOf('string');
        for (const [, name = ''] of sentence?.matchAll(/\{(\w+)\}/g) ?? []) {
          expect(String(finding.data?.[name] ?? ''), `${id} ${keyOf(finding)} {${name}}`).not.toBe('');
        }
        expect(messageOf(finding, language)).not.toMatch(/[{}]/);
      }
    }
  });
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s: every sentence it may give has a case',
  async (id, rule) => {
    const cases = CASES.get(id) ?? [];
    const outcomes = await Promise.all(cases.map((each) => once(id, each)));
    const given = new Set(outcomes.flatMap(({ findings }) => findings.filter((each) => each.rule === id).map(keyOf)));
    expect([...given].sort()).toEqual([...rule.says].sort());
    expect(cases.some(({ expected }) => expected === 'passed')).toBe(true);
    expect(cases.some(({ legitimate }) => legitimate)).toBe(true);
  },
);
