import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelWords } from '../../lib/locales/panel-words';
import type { PanelProps } from '../../lib/overlay/panel-beside';
import { Header } from './Header';
import { askedBy, type KeyAction } from './Keys';
import { PanelContents } from './PanelContents';

const ACTIONS: readonly KeyAction[] = ['next', 'previous', 'go'];

/** The panel in a window of its own beside the page: the same without what moves it. */
export function BesidePanel(props: PanelProps) {
  const { audit, hidden, language, current, announcement, onStep, onGo } = props;
  const words = panelWords(language);
  const panel = useRef<HTMLElement>(null);
  // Who goes on by keyboard goes on from the finding that was come to.
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
