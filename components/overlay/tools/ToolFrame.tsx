import { useLayoutEffect, useRef } from 'preact/hooks';
import { PANEL_WORDS } from '../../../lib/locales/panel';
import type { ToolProps } from '../../../lib/overlay/overlay-props';
import { Misreport } from '../../shared/Misreport';
import { Summary } from '../../shared/Summary';
import { Trial } from './Trial';

/** One of the panel's tools, with its back button, also on Escape. The panel's own keys are off meanwhile. */
export function ToolFrame(props: ToolProps) {
  const { view, language, onBack } = props;
  const back = useRef<HTMLButtonElement>(null);
  // Runs before the first paint, so that an immediate Escape reaches the tool.
  useLayoutEffect(() => {
    // The trial focuses a figure instead.
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
  // Differs from the name of the region that the tool itself may contain.
  return `${name} · ${{ summary, trial, misreport: wrong }[kind]}`;
}

function View({ view, audit, summary, language, onGo }: ToolProps) {
  if (view.kind === 'summary') return summary && <Summary summary={summary} onGo={onGo} />;
  const { kind, finding } = view;
  if (kind === 'trial') return <Trial audit={audit} finding={finding} language={language} />;
  return <Misreport audit={audit} finding={finding} language={language} />;
}
