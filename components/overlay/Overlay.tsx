import { useEffect, useRef } from 'preact/hooks';
import type { AuditDocument, Selector } from '../../lib/audit/schema';
import type { Language } from '../../lib/sentences';
import { Chart } from './Chart';
import { FindingCard } from './FindingCard';
import { Header } from './Header';
import { Outline } from './Outline';
import { gravest } from './verdict';
import { OVERLAY_WORDS } from './words';

export interface OverlayProps {
  audit: AuditDocument;
  language: Language;
  isOpen: boolean;
  /** Index of the chosen finding, or null. */
  current: number | null;
  /** Something to say to screen readers: a result, or that a place is gone. */
  announcement: string;
  onOpen(): void;
  onCollapse(): void;
  onClose(): void;
  onSelect(index: number | null): void;
  /** Go to a place; none given means the place of the chosen finding. */
  onGo(at: Selector[]): void;
}

/** The panel on the page: one small tab when collapsed. */
export function Overlay(props: OverlayProps) {
  const { audit, language, isOpen, announcement, onOpen } = props;
  const words = OVERLAY_WORDS[language];
  const failed = audit.findings.filter(({ outcome }) => outcome === 'failed').length;
  const tone = failed ? (gravest(audit) === 'error' ? 'error' : 'warning') : 'clean';
  return (
    <div class="root" lang={language}>
      <div class="live" role="status">
        {announcement}
      </div>
      {isOpen ? (
        <Panel {...props} />
      ) : (
        <button type="button" class={`tab ${tone}`} onClick={onOpen} aria-label={`${words.open}：${failed ? words.problems(failed) : words.clean}`}>
          <span class="count" aria-hidden="true">
            {failed || '✓'}
          </span>
          <span class="label" aria-hidden="true">
            {words.name}
          </span>
        </button>
      )}
    </div>
  );
}

function Panel({ audit, language, current, onCollapse, onClose, onSelect, onGo }: OverlayProps) {
  const words = OVERLAY_WORDS[language];
  const panel = useRef<HTMLDivElement>(null);
  const { findings } = audit;
  useEffect(() => {
    if (current === null) return;
    panel.current?.querySelector(`[data-finding="${current}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const step = (by: number): void => {
    const next = current === null ? (by > 0 ? 0 : findings.length - 1) : (current + by + findings.length) % findings.length;
    onSelect(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCollapse();
    else if (event.key === 'n' && findings.length) step(1);
    else if (event.key === 'p' && findings.length) step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys work anywhere in the panel; every action has a button too
    <section class="panel" ref={panel} aria-label={words.panel} onKeyDown={onKeyDown}>
      <Header audit={audit} words={words} onCollapse={onCollapse} onClose={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div class="body" tabIndex={0} role="region" aria-label={words.findings}>
        {findings.length > 0 && (
          <>
            <div class="steps">
              <h3>{words.findings}</h3>
              <span>
                <button type="button" class="link" onClick={() => step(-1)} aria-keyshortcuts="p" title="p">
                  ← {words.previous}
                </button>
                <button type="button" class="link" onClick={() => step(1)} aria-keyshortcuts="n" title="n">
                  {words.next} →
                </button>
              </span>
            </div>
            <ol class="findings">
              {findings.map((finding, i) => (
                <FindingCard
                  key={i}
                  finding={finding}
                  index={i}
                  isCurrent={i === current}
                  language={language}
                  words={words}
                  onSelect={(index) => onSelect(index === current ? null : index)}
                  onGo={onGo}
                />
              ))}
            </ol>
          </>
        )}
        <Outline audit={audit} language={language} words={words} />
        <Chart audit={audit} words={words} />
      </div>
    </section>
  );
}
