import { useEffect, useRef } from 'preact/hooks';
import { Chart } from './Chart';
import { Findings } from './Findings';
import { Header } from './Header';
import { actionOf, Keys } from './Keys';
import { Outline } from './Outline';
import type { OverlayProps } from './Overlay';
import { Remembered } from './Remembered';
import { OVERLAY_WORDS } from './words';

/** The open panel: verdict, findings, outline, chart. */
export function Panel(props: OverlayProps) {
  const { audit, hidden, language, current, side, notice, onCollapse, onClose, onStep, onGo, onAside } = props;
  const words = OVERLAY_WORDS[language];
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current === null) return;
    panel.current?.querySelector(`[data-finding="${current}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    // What is typed into a field is text.
    const action = event.target instanceof HTMLTextAreaElement && event.key !== 'Escape' ? null : actionOf(event);
    if (!action) return;
    event.preventDefault();
    if (action === 'collapse') onCollapse();
    else if (action === 'aside') onAside();
    else if (action === 'go') onGo([]);
    else onStep(action === 'next' ? 1 : -1);
  };
  return (
    <section class={`panel ${side}`} ref={panel} aria-label={words.panel} onKeyDown={onKeyDown}>
      <Header
        audit={audit}
        hidden={hidden}
        language={language}
        words={words}
        onAside={onAside}
        onCollapse={onCollapse}
        onClose={onClose}
      />
      {notice && (
        <p class="notice-line" aria-hidden="true">
          {notice}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="body" tabIndex={0} aria-label={words.results}>
        <Remembered {...props} words={words} />
        <Findings {...props} findings={audit.findings} words={words} />
        <Outline audit={audit} language={language} words={words} onGo={onGo} />
        <Chart audit={audit} language={language} words={words} />
        <Keys words={words} />
      </section>
    </section>
  );
}
