import { useLayoutEffect, useRef } from 'preact/hooks';
import { PANEL_WORDS } from '../../../lib/locales/panel';
import type { ToolProps } from '../../../lib/overlay/overlay-props';
import { Misreport } from '../../shared/Misreport';
import { Summary } from '../../shared/Summary';
import { Trial } from './Trial';

/** One of the panel's tools, with the way back: its button, or the Escape key. The panel's own keys rest meanwhile. */
export function ToolFrame(props: ToolProps) {
  const { view, language, onBack } = props;
  const back = useRef<HTMLButtonElement>(null);
  // Before anything is painted: an Escape that comes at once is meant for the tool.
  useLayoutEffect(() => {
    // Who tries something begins with a figure.
    if (view.kind !== 'trial') back.current?.focus({ preventScroll: true });
  }, [view.kind]);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  const words = PANEL_WORDS[language].tools;
  return (
    <section class="tool-frame" aria-label={toolName(view.kind, language)} onKeyDown={onKeyDown}>
      <button type="button" class="link" ref={back} onClick={onBack}>
        <span aria-hidden="true">‹</span> {words.back} <kbd>Esc</kbd>
      </button>
      <View {...props} />
    </section>
  );
}

function toolName(kind: ToolProps['view']['kind'], language: ToolProps['language']): string {
  const { name, tools } = PANEL_WORDS[language];
  const { summary, trial, wrong } = tools;
  // What it holds may be a region by its own name.
  return `${name} · ${{ summary, trial, misreport: wrong }[kind]}`;
}

function View({ view, audit, summary, language, onGo }: ToolProps) {
  if (view.kind === 'summary') return summary && <Summary summary={summary} onGo={onGo} />;
  const { kind, finding } = view;
  if (kind === 'trial') return <Trial audit={audit} finding={finding} language={language} />;
  return <Misreport audit={audit} finding={finding} language={language} />;
}
