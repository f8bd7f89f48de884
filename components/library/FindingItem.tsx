import { equationInWords, messageIn, ruleSentences } from '../../lib/locales';
import { fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { sayOptions } from '../../lib/locales/options';
import { dateOf } from '../../lib/locales/time';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { kindOf, SIGNS } from '../../lib/model/verdict-counts';
import { FindingActions } from '../shared/FindingActions';
import { useLanguage } from '../shared/language';
import { useSentences } from '../shared/sentences';

interface Props {
  finding: Finding;
  /** Its document, if available. */
  audit?: AuditDocument;
}

/** One finding in words, with the cell that is probably wrong and why it matters. */
export function FindingItem({ finding, audit }: Props) {
  const language = useLanguage();
  const sentences = useSentences();
  const { rule, outcome, severity, equation, suspects, basis, dismissed } = finding;
  const { why } = ruleSentences(rule, language);
  const words = verdictWords(language);
  const isOpen = outcome === 'incomplete';
  return (
    <li class={dismissed ? 'finding dismissed' : 'finding'}>
      <p>
        <span class={`tag ${isOpen ? 'open' : severity}`}>
          <span aria-hidden="true">{SIGNS[kindOf(finding)]}</span>{' '}
          {isOpen ? words.outcome.incomplete : words.severity[severity]}
        </span>{' '}
        <strong>{messageIn(finding, language)}</strong>
      </p>
      {sayOptions(suspects, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {why && (
        <p class="muted">
          {why} <a href={`/help.html#/rules/${rule}`}>{LIBRARY_WORDS[language].aboutRule}</a>
        </p>
      )}
      {equation && <p class="muted">{equationInWords(equation, language)}</p>}
      {basis && (
        <p class="muted" lang="zh">
          {basis}
        </p>
      )}
      {audit && <FindingActions audit={audit} finding={finding} />}
      {dismissed && <p>{fill(sentences.dismissed, { ...dismissed, on: dateOf(dismissed.on) })}</p>}
    </li>
  );
}
