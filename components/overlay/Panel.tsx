import { panelWords } from '../../lib/locales/panel-words';
import type { OverlayProps } from '../../lib/overlay/overlay-props';
import { Chart } from './Chart';
import { Findings } from './Findings';
import { Header } from './Header';
import { actionOf, Keys } from './Keys';
import { Outline } from './Outline';
import { Remembered } from './Remembered';
import { Resizer } from './Resizer';

/** The open panel: verdict, findings, outline, chart. */
export function Panel(props: OverlayProps) {
  const { audit, hidden, language, placement, notice, isLoading, onPlace, onCollapse, onClose, onStep, onGo, onAside } =
    props;
  const words = panelWords(language);
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
    <section
      class={`panel ${placement.side}`}
      style={placement.width === null ? undefined : { '--width': `${placement.width}px` }}
      aria-label={words.panel}
      onKeyDown={onKeyDown}
    >
      <Resizer label={words.resize} placement={placement} onPlace={onPlace} />
      <Header
        audit={audit}
        hidden={hidden}
        language={language}
        words={words}
        onAside={onAside}
        onCollapse={onCollapse}
        onClose={onClose}
      />
      {isLoading && <p class="notice-line">{words.loading}</p>}
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
        {placement.tab.isAway && (
          <button
            type="button"
            class="link bring-back"
            onClick={() => onPlace({ ...placement, tab: { ...placement.tab, isAway: false } }, true)}
          >
            {words.bringBack}
          </button>
        )}
      </section>
    </section>
  );
}
