import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { RULES } from '../../lib/check/registry';
import { LANGUAGES, messageOf, ruleSentences } from '../../lib/locales';
import { exportOf, newRule } from '../../lib/tools/new-rule';
import { rulesDoc } from '../../lib/tools/rules-doc';
import { problems, unwritten } from './conventions';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('rule files, registry, sentences and cases fit together', () => {
  expect(problems(ROOT)).toEqual([]);
  expect(unwritten(ROOT)).toEqual([]);
});

test('docs/rules.md is up to date (npm run docs)', () => {
  expect(readFileSync(join(ROOT, 'docs/rules.md'), 'utf8')).toBe(rulesDoc());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what it may say, in every language', (id, rule) => {
  expect(id).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/);
  for (const language of LANGUAGES) {
    const sentences = ruleSentences(id, language);
    expect(Object.keys(sentences).sort(), language).toEqual(['law', 'passed', 'why', ...rule.says].sort());
    if (rule.basis) expect(sentences.law, language).not.toBe('');
    for (const key of rule.says) {
      const [outcome, variant = ''] = key.split('.');
      const finding = { rule: id, outcome: outcome as 'failed' | 'incomplete', data: { variant } };
      expect(messageOf(finding, language)).not.toBe(id);
    }
  }
});

test('sentences are plain: no stray script, brackets closed, no full stop at the end of a title', () => {
  for (const { id, says } of RULES) {
    const all = LANGUAGES.map((language) => [language, ruleSentences(id, language)] as const);
    for (const [language, sentences] of all) {
      for (const key of ['passed', ...says]) expect(sentences[key], `${language} ${id} ${key}`).not.toMatch(/[。.]$/);
      const text = Object.values(sentences).join('\n');
      if (language === 'zh-CN') expect(text, id).not.toMatch(/[「」這們個報統]/);
      if (language === 'zh-TW')
        expect(text, id).not.toMatch(/[“”这们个报统]|行政複議|規範性檔案|頁面|模板|錄入|粘連|程序|公佈/);
      for (const [open, close] of ['（）', '「」', '“”', '《》']) {
        expect(text.split(open as string).length, `${language} ${id}`).toBe(text.split(close as string).length);
      }
    }
  }
});

/** Returns a temporary copy of the files that adding a rule changes. */
function workingCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'new-rule-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const path of ['lib', 'test/check', 'docs', 'package.json'])
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

test('the command adds a rule that fits in, and says what is left to write', () => {
  const root = workingCopy();
  const tsx = join(ROOT, 'node_modules/.bin/tsx');
  const said = execFileSync(tsx, [join(root, 'lib/tools/new-rule.ts'), 'sections.tooLong'], { encoding: 'utf8' });
  expect(said).toContain('TODO');
  expect(problems(root)).toEqual([]);
  expect(unwritten(root)).toHaveLength(5);
  execFileSync(tsx, [join(root, 'lib/tools/build-docs.ts')]);
  const docs = readFileSync(join(root, 'docs/rules.md'), 'utf8');
  expect(docs).toContain('## sections.tooLong');
  const withoutNew = docs
    .replace(/\n- \[`sections.tooLong`.*/, '')
    .replace(/\n\n## sections\.tooLong\n[\s\S]*?(?=\n\n## |$)/, '');
  expect(withoutNew.trimEnd()).toBe(rulesDoc().trimEnd());
  expect(() => newRule('sections.tooLong', root)).toThrow(RangeError);
  expect(() => newRule('Too Long', root)).toThrow(RangeError);
});

test('a rule is exported under its own name', () => {
  expect(exportOf('values.notNumber')).toBe('valuesNotNumber');
});
