import { fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { isActive } from '../../lib/model/is-active';
import type { Finding, Selector, Suspect } from '../../lib/model/schema';
import { FindingCard } from './FindingCard';
import type { OnTool } from './ToolSpace';

interface Props {
  /** Active findings first, then dismissed ones. */
  findings: Finding[];
  /** Index of the chosen finding, or null. */
  current: number | null;
  language: Language;
  words: PanelWords;
  onSelect(index: number | null): void;
  onStep(by: 1 | -1): void;
  onGo(at: Selector[]): void;
  onDismiss(finding: Finding, reason: string): void;
  onReinstate(finding: Finding): void;
  onTool?: OnTool | undefined;
  selectorsOf(suspect: Suspect): Selector[];
}

/** The active findings and, separately, the dismissed ones. */
export function Findings(props: Props) {
  const { findings, current, words, onSelect, onStep } = props;
  const numbered = findings.map((finding, index) => ({ finding, index }));
  const list = (items: typeof numbered, label: string) => (
    <ol class="findings" aria-labelledby={label}>
      {items.map(({ finding, index }) => (
        <FindingCard
          key={index}
          {...props}
          finding={finding}
          index={index}
          isCurrent={index === current}
          onSelect={(chosen) => onSelect(chosen === current ? null : chosen)}
        />
      ))}
    </ol>
  );
  const standing = numbered.filter(({ finding }) => isActive(finding));
  const aside = numbered.filter(({ finding }) => !isActive(finding));
  return (
    <>
      {standing.length > 0 && (
        <>
          <div class="steps">
            <h3 id="findings">{words.findings}</h3>
            <span>
              <button type="button" class="link" onClick={() => onStep(-1)} aria-keyshortcuts="p">
                <span aria-hidden="true">↑</span> {words.previous}
              </button>
              <button type="button" class="link" onClick={() => onStep(1)} aria-keyshortcuts="n">
                <span aria-hidden="true">↓</span> {words.next}
              </button>
            </span>
          </div>
          {list(standing, 'findings')}
        </>
      )}
      {aside.length > 0 && (
        <>
          <h3 id="dismissed">{fill(words.dismissed, { n: aside.length })}</h3>
          {list(aside, 'dismissed')}
        </>
      )}
    </>
  );
}
