import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelWords } from '../../lib/locales/panel-words';
import type { PanelProps } from '../../lib/overlay/panel-beside';
import { Header } from './Header';
import { askedBy, type KeyAction } from './Keys';
import { PanelContents } from './PanelContents';

const ACTIONS: readonly KeyAction[] = ['next', 'previous', 'go'];

/** The panel outside of the page, in the browser's side panel: the same without the controls that move it. */
export function BesidePanel(props: PanelProps) {
  const { audit, hidden, language, current, announcement, onStep, onGo } = props;
  const words = panelWords(language);
  const panel = useRef<HTMLElement>(null);
  // A keyboard user continues from the finding that was selected.
  useLayoutEffect(() => {
    if (current === null || !panel.current?.matches(':focus-within')) return;
    panel.current.querySelector<HTMLElement>(`[data-finding="${current}"] > button`)?.focus({ preventScroll: true });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = askedBy(event);
    if (!action || !ACTIONS.includes(action)) return;
    event.preventDefault();
    if (action === 'go') onGo([]);
    else onStep(action === 'next' ? 1 : -1);
  };
  return (
    <div class="root" lang={language}>
      <div class="live" role="status">
        {announcement}
      </div>
      <section class="panel beside" aria-label={words.panel} onKeyDown={onKeyDown} ref={panel}>
        <Header audit={audit} hidden={hidden} language={language} words={words} />
        <PanelContents {...props} words={words} actions={ACTIONS} />
      </section>
    </div>
  );
}
