import { fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { equationInWords, messageOf, ruleSentences } from '../../lib/locales/say';
import { beijingDay } from '../../lib/locales/time';
import type { Finding, Selector, Suspect } from '../../lib/model/schema';
import { DismissForm } from './DismissForm';
import { Sum } from './Sum';
import { Suspects } from './Suspects';
import type { FindingTool, OnTool } from './ToolSpace';

interface Props {
  finding: Finding;
  index: number;
  isCurrent: boolean;
  language: Language;
  words: PanelWords;
  onSelect(index: number): void;
  /** Navigates to a place; empty means the place of the chosen finding. */
  onGo(at: Selector[]): void;
  onDismiss(finding: Finding, reason: string): void;
  onReinstate(finding: Finding): void;
  onTool?: OnTool | undefined;
  /** Returns the selectors of a suspect's cell; empty if the page does not have it. */
  selectorsOf(suspect: Suspect): Selector[];
}

/**
 * Scrolls to the card of a finding when it is chosen, by whatever means. It waits for the end of the frame: earlier the
 * browser would have to style and lay out the page twice.
 */
function intoView(card: HTMLElement | null): void {
  if (card) requestAnimationFrame(() => setTimeout(() => card.scrollIntoView?.({ block: 'nearest' })));
}

/** One finding: its title and, once chosen, the sum, the cell that would repair it, why it matters, and the law. */
export function FindingCard(props: Props) {
  const { finding, index, isCurrent, language, words, onSelect } = props;
  const { rule, severity, outcome, dismissed } = finding;
  const id = `finding-${index}`;
  return (
    <li
      ref={isCurrent ? intoView : null}
      class={['finding', severity, outcome, isCurrent && 'current', dismissed && 'dismissed'].filter(Boolean).join(' ')}
      data-finding={index}
      data-rule={rule}
    >
      <button
        type="button"
        aria-expanded={isCurrent}
        {...(isCurrent && { 'aria-controls': id })}
        onClick={() => onSelect(index)}
      >
        <span class="mark">
          <span class="number">{index + 1}</span> {words.severity[severity]} ·{' '}
          {dismissed ? words.wasDismissed : words.outcome[outcome]}
        </span>
        <span class="message">{messageOf(finding, language)}</span>
      </button>
      {isCurrent && <Detail {...props} id={id} />}
    </li>
  );
}

const TOOL_WORDS: Record<FindingTool, (words: PanelWords) => string> = {
  trial: ({ tools }) => tools.trial,
  picture: ({ tools }) => tools.picture,
  misreport: ({ tools }) => tools.wrong,
};

/** Returns the tools for a finding: without a sum there is nothing to try, without rows there is no picture. */
function toolsOf({ derivation, suspects, data }: Finding): FindingTool[] {
  const hasRows = derivation?.length || suspects.length || (data?.table !== undefined && data.row !== undefined);
  return [...(derivation?.length ? ['trial' as const] : []), ...(hasRows ? ['picture' as const] : []), 'misreport'];
}

function Detail({ id, ...props }: Props & { id: string }) {
  const { finding, language, words, onGo, onDismiss, onReinstate, onTool, selectorsOf } = props;
  const { why, law } = ruleSentences(finding.rule, language);
  const { consequences = [], outcome, basis, dismissed } = finding;
  const inWords = (equation: string): string => equationInWords(equation, language);
  const facts = [
    { term: words.why, says: why ? [why] : [] },
    { term: words.law, says: [[law, basis].filter(Boolean).join(' ')].filter(Boolean) },
    { term: words.alsoBreaks, says: outcome === 'failed' ? consequences.map(inWords) : [] },
  ];
  return (
    <div class="detail" id={id}>
      {dismissed && (
        <p class="aside">
          <span class="what">{fill(words.dismissedOn, { day: beijingDay(dismissed.on) })}</span>
          <q>{dismissed.reason}</q>
          <button type="button" class="link" onClick={() => onReinstate(finding)}>
            {words.reinstate}
          </button>
        </p>
      )}
      <Sum finding={finding} language={language} words={words} onGo={onGo} />
      <Suspects finding={finding} language={language} words={words} onGo={onGo} selectorsOf={selectorsOf} />
      {(finding.at.length > 0 || finding.rule === 'sections.missing') && (
        <button type="button" class="go" aria-keyshortcuts="g" onClick={() => onGo([])}>
          {words.go}
        </button>
      )}
      {onTool && (
        <p class="tool-bar">
          {toolsOf(finding).map((tool) => (
            <button key={tool} type="button" class="link" data-tool={tool} onClick={() => onTool(tool, finding)}>
              {TOOL_WORDS[tool](words)}
            </button>
          ))}
        </p>
      )}
      <dl>
        {facts.map(
          ({ term, says }) =>
            says.length > 0 && (
              <div key={term}>
                <dt>{term}</dt>
                {says.map((line) => (
                  <dd key={line}>{line}</dd>
                ))}
              </div>
            ),
        )}
      </dl>
      {!dismissed && <DismissForm id={id} words={words} onDismiss={(reason) => onDismiss(finding, reason)} />}
    </div>
  );
}
