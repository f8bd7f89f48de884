import { useEffect, useRef } from 'preact/hooks';
import { RULES } from '../../lib/check/registry';
import type { Rule } from '../../lib/check/rule';
import { groupBy } from '../../lib/collections';
import { checkName, ruleSentences } from '../../lib/locales';
import { HELP_WORDS } from '../../lib/locales/help';
import { verdictWords } from '../../lib/locales/verdict-words';
import { SIGNS } from '../../lib/model/verdict-counts';
import { useLanguage } from '../shared/language';

/** Every rule: what it checks, its severity, why it matters, and the law. The chosen one is scrolled into view. */
export function RuleReference({ chosen }: { chosen: string }) {
  const { rules: words } = HELP_WORDS[useLanguage()];
  const areas = groupBy(RULES, ({ id }) => id.split('.')[0] as keyof typeof words.areas);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {[...areas].map(([area, rules]) => (
        <section key={area} aria-labelledby={area}>
          <h2 class="ruled" id={area}>
            {words.areas[area] ?? area}
          </h2>
          <ul class="rules">
            {rules.map((rule) => (
              <RuleItem key={rule.id} rule={rule} isChosen={rule.id === chosen} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function RuleItem({ rule, isChosen }: { rule: Rule; isChosen: boolean }) {
  const language = useLanguage();
  const { severity } = verdictWords(language);
  const { basis } = HELP_WORDS[language].rules;
  const { why, law } = ruleSentences(rule.id, language);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.focus();
  }, [isChosen]);
  const tone = `${rule.severity}s` as const;
  return (
    <li ref={item} tabIndex={-1} class={isChosen ? 'chosen' : undefined}>
      <h3>
        <a href={`#/rules/${rule.id}`}>{checkName(rule.id, language)}</a> <code>{rule.id}</code>{' '}
        <span class={`mark tone-${tone}`}>
          <span aria-hidden="true">{SIGNS[tone]}</span> {severity[rule.severity]}
        </span>
      </h3>
      {why && <p>{why}</p>}
      {law && <p class="muted">{law}</p>}
      {rule.basis && (
        <p class="muted" lang="zh">
          {basis}
          {rule.basis}
        </p>
      )}
    </li>
  );
}
