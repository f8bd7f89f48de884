import { bodiesSum } from '../check/bodies-sum';
import { RULES } from '../check/registry';
import type { Rule } from '../check/rule';
import { type Edition, editions, REGIONS, type RegionProfile } from '../forms';
import { LANGUAGES, type Language, ruleSentences } from '../locales';

/** Returns an edition's identifier with the report years it is for. */
const editionName = ({ id, from, to }: Edition): string => `${id} (${to === null ? `${from} on` : `${from}–${to}`})`;
const HEAD = `# Rules

Written by \`npm run docs\` from \`lib/check/registry.ts\` and \`lib/locales\`: change those, not this file.

Each rule gives one of four outcomes: passed, failed, incomplete (a person must decide) or not applicable. Errors are
certain; warnings are conventions, to be checked by eye; notices are worth knowing. \`{words in braces}\` are filled in.
`;

/** The documented parts of a rule. */
type Documented = Omit<Rule, 'run'>;

/** The rules of every audit, and the one that compares a region's audit with those of its bodies. */
const DOCUMENTED: Documented[] = [...RULES, bodiesSum];
const filesOf = (rule: Documented): string[] =>
  rule === bodiesSum
    ? [
        '- file: `lib/check/bodies-sum.ts`, cases: `test/check/across-bodies.test.ts`',
        '- runs: with `audit --roll-up` alone',
      ]
    : [`- file: \`lib/check/rules/${rule.id}.ts\`, cases: \`test/check/cases/${rule.id}.ts\``];

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

/** Returns what a sentence is for: `failed.none` is a failed outcome, its variant `none`. */
function nameOf(key: string): string {
  if (key === 'why') return 'why it matters';
  if (key === 'law') return 'what the law says';
  const [outcome, variant] = key.split('.');
  return variant ? `${outcome} (${variant})` : (outcome ?? key);
}

function sentencesOf(rule: Documented): string[] {
  const of = (language: Language, key: string): string => ruleSentences(rule.id, language)[key] ?? '';
  const keys = ['passed', ...rule.says, 'why', 'law'].filter((key) => LANGUAGES.some((language) => of(language, key)));
  return [
    `| | ${LANGUAGES.join(' | ')} |`,
    `| --- |${' --- |'.repeat(LANGUAGES.length)}`,
    ...keys.map((key) => `| ${nameOf(key)} | ${LANGUAGES.map((language) => cell(of(language, key))).join(' | ')} |`),
  ];
}

function ruleDoc(rule: Documented): string {
  const facts = [
    `- severity: ${rule.severity}`,
    `- basis: ${rule.basis ?? 'none: a convention or a matter of care'}`,
    `- editions: ${editions().filter(rule.editions).map(editionName).join(', ')}`,
    ...filesOf(rule),
  ];
  return [`## ${rule.id}`, '', ...facts, '', ...sentencesOf(rule)].join('\n');
}

/** Documents what a region requires beyond the unified form, as its profile declares it. */
function regionDoc({ id, place, within, year, instrument, limits, counts }: RegionProfile): string {
  const facts = [
    `- governs: ${within}${place} and what is below it, reports for ${year}`,
    `- basis: ${instrument}`,
    ...limits.map(({ section, characters }) => `- \`${section}\`: at most ${characters} characters`),
    ...counts.map(({ section, label, words }) => `- \`${section}\` gives ${label} (by any of: ${words.join(' ')})`),
    `- file: \`lib/forms/regions/${id}.ts\``,
  ];
  return [`### ${id}`, '', ...facts].join('\n');
}

const REGIONS_HEAD = `## Regional profiles

Data, one file a region. A profile governs where the reader chose it (\`region\` of \`check\`), or where a place in the body's
name is surely in its region; its rules ask and never accuse.`;

/** Returns the reference of all rules as Markdown. */
export function rulesDoc(): string {
  const list = DOCUMENTED.map(({ id, severity }) => `- [\`${id}\`](#${id.toLowerCase().replace('.', '')}) ${severity}`);
  return `${[HEAD, list.join('\n'), '', REGIONS_HEAD, '', REGIONS.map(regionDoc).join('\n\n'), '', DOCUMENTED.map(ruleDoc).join('\n\n')].join('\n')}\n`;
}
