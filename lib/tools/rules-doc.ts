import { RULES } from '../check/registry';
import type { Rule } from '../check/rule';
import { type Edition, editions } from '../forms';
import { LANGUAGES, type Language, ruleSentences } from '../locales';

/** An edition of the form with the report years it is for. */
const editionName = ({ id, from, to }: Edition): string => `${id} (${to === null ? `${from} on` : `${from}–${to}`})`;
const HEAD = `# Rules

Written by \`npm run docs\` from \`lib/check/registry.ts\` and \`lib/locales\`: change those, not this file.

Each rule gives one of four outcomes: passed, failed, incomplete (a person must decide) or not applicable. Errors are
certain; warnings are conventions, to be checked by eye; notices are worth knowing. \`{words in braces}\` are filled in.
`;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

/** What a sentence is, in words: \`failed.none\` is a failed outcome, its variant \`none\`. */
function nameOf(key: string): string {
  if (key === 'why') return 'why it matters';
  if (key === 'law') return 'what the law says';
  const [outcome, variant] = key.split('.');
  return variant ? `${outcome} (${variant})` : (outcome ?? key);
}

function sentencesOf(rule: Rule): string[] {
  const of = (language: Language, key: string): string => ruleSentences(rule.id, language)[key] ?? '';
  const keys = ['passed', ...rule.says, 'why', 'law'].filter((key) => LANGUAGES.some((language) => of(language, key)));
  return [
    `| | ${LANGUAGES.join(' | ')} |`,
    `| --- |${' --- |'.repeat(LANGUAGES.length)}`,
    ...keys.map((key) => `| ${nameOf(key)} | ${LANGUAGES.map((language) => cell(of(language, key))).join(' | ')} |`),
  ];
}

function ruleDoc(rule: Rule): string {
  const facts = [
    `- severity: ${rule.severity}`,
    `- basis: ${rule.basis ?? 'none: a convention or a matter of care'}`,
    `- editions: ${editions().filter(rule.formats).map(editionName).join(', ')}`,
    `- file: \`lib/check/rules/${rule.id}.ts\`, cases: \`test/check/cases/${rule.id}.ts\``,
  ];
  return [`## ${rule.id}`, '', ...facts, '', ...sentencesOf(rule)].join('\n');
}

/** The reference of all rules as Markdown. */
export function rulesDoc(): string {
  const list = RULES.map(({ id, severity }) => `- [\`${id}\`](#${id.toLowerCase().replace('.', '')}) ${severity}`);
  return `${[HEAD, list.join('\n'), '', RULES.map(ruleDoc).join('\n\n')].join('\n')}\n`;
}
