import { fill } from '../../lib/export/sentences';
import { cellIn, ruleSentences } from '../../lib/locales';
import type { Finding } from '../../lib/model/schema';
import { useLanguage } from '../shared/language';
import { useSentences } from '../shared/Outcome';
import { messageIn } from './in-language';

const SIGNS: Record<Finding['severity'], string> = { error: '✕', warning: '!', notice: 'i' };

/** One finding in words, with the cell that is likely wrong and why it matters. */
export function FindingItem({ finding }: { finding: Finding }) {
  const language = useLanguage();
  const sentences = useSentences();
  const { rule, outcome, severity, equation, suspects, basis, dismissed } = finding;
  const { why } = ruleSentences(rule, language);
  return (
    <li class={dismissed ? 'finding dismissed' : 'finding'}>
      <p>
        <span class={`tag ${severity}`}>
          <span aria-hidden="true">{outcome === 'incomplete' ? '?' : SIGNS[severity]}</span>{' '}
          {outcome === 'incomplete' ? sentences.outcome.incomplete : sentences.severity[severity]}
        </span>{' '}
        <strong>{messageIn(finding, language)}</strong>
      </p>
      {suspects
        .filter(({ set }) => set === 0)
        .map((suspect) => (
          <p key={`${suspect.row} ${suspect.column}`}>
            {cellIn(suspect, language)}: {suspect.value ?? '–'} →{' '}
            {fill(sentences.suggested, { value: suspect.suggested })}
          </p>
        ))}
      {why && <p class="muted">{why}</p>}
      {equation && <code>{equation}</code>}
      {basis && (
        <p class="muted" lang="zh">
          {basis}
        </p>
      )}
      {dismissed && <p>{fill(sentences.dismissed, dismissed)}</p>}
    </li>
  );
}
