import type { Finding, Selector } from '../../lib/audit/schema';
import { type Language, messageOf, ruleSentences } from '../../lib/sentences';
import { Sum } from './Sum';
import { Suspects } from './Suspects';
import type { OverlayWords } from './words';

interface Props {
  finding: Finding;
  index: number;
  isCurrent: boolean;
  language: Language;
  words: OverlayWords;
  onSelect(index: number): void;
  onGo(at: Selector[]): void;
}

/** One finding: its title, and once chosen the sum, the cell that would mend it, why it matters and the law. */
export function FindingCard({ finding, index, isCurrent, language, words, onSelect, onGo }: Props) {
  const { why, law } = ruleSentences(finding.rule, language);
  return (
    <li class={`finding ${finding.severity}${isCurrent ? ' current' : ''}`} data-finding={index} data-rule={finding.rule}>
      <button type="button" aria-expanded={isCurrent} onClick={() => onSelect(index)}>
        <span class="mark">
          {words.severity[finding.severity]} · {words.outcome[finding.outcome]}
        </span>
        {messageOf(finding, language)}
      </button>
      {isCurrent && (
        <div class="detail">
          {finding.at.length > 0 && (
            <button type="button" class="link go" onClick={() => onGo([])}>
              {words.go} ↗
            </button>
          )}
          <Sum finding={finding} language={language} words={words} onGo={onGo} />
          <Suspects finding={finding} language={language} words={words} />
          <dl>
            {finding.consequences && finding.consequences.length > 0 && finding.outcome === 'failed' && (
              <>
                <dt>{words.alsoBreaks}</dt>
                {finding.consequences.map((equation) => (
                  <dd key={equation}>{equation}</dd>
                ))}
              </>
            )}
            {why && (
              <>
                <dt>{words.why}</dt>
                <dd>{why}</dd>
              </>
            )}
            {(law || finding.basis) && (
              <>
                <dt>{words.law}</dt>
                <dd>
                  {law} {finding.basis}
                </dd>
              </>
            )}
          </dl>
        </div>
      )}
    </li>
  );
}
