import { useEffect, useRef } from 'preact/hooks';
import { Chart } from './Chart';
import { FindingCard } from './FindingCard';
import { Header } from './Header';
import { actionOf, Keys } from './Keys';
import { Outline } from './Outline';
import type { OverlayProps } from './Overlay';
import { OVERLAY_WORDS } from './words';

/** The open panel: verdict, findings, outline, chart. */
export function Panel(props: OverlayProps) {
  const {
    audit,
    hidden,
    language,
    current,
    side,
    notice,
    onCollapse,
    onClose,
    onSelect,
    onStep,
    onGo,
    onAside,
    placeOf,
  } = props;
  const words = OVERLAY_WORDS[language];
  const panel = useRef<HTMLElement>(null);
  const { findings } = audit;
  useEffect(() => {
    if (current === null) return;
    panel.current?.querySelector(`[data-finding="${current}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    if (action === 'collapse') onCollapse();
    else if (action === 'aside') onAside();
    else if (action === 'go') onGo([]);
    else onStep(action === 'next' ? 1 : -1);
  };
  return (
    <section class={`panel ${side}`} ref={panel} aria-label={words.panel} onKeyDown={onKeyDown}>
      <Header audit={audit} hidden={hidden} words={words} onAside={onAside} onCollapse={onCollapse} onClose={onClose} />
      {notice && (
        <p class="notice-line" aria-hidden="true">
          {notice}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="body" tabIndex={0} aria-label={words.results}>
        {findings.length > 0 && (
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
            <ol class="findings" aria-labelledby="findings">
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
                  placeOf={placeOf}
                />
              ))}
            </ol>
          </>
        )}
        <Outline audit={audit} language={language} words={words} onGo={onGo} />
        <Chart audit={audit} language={language} words={words} />
        <Keys words={words} />
      </section>
    </section>
  );
}
