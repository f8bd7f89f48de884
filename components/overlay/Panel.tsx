import { panelWords } from '../../lib/locales/panel-words';
import type { OverlayProps } from '../../lib/overlay/overlay-props';
import { Header } from './Header';
import { askedBy } from './Keys';
import { PanelContents } from './PanelContents';
import { Resizer } from './Resizer';

/** The open panel over a page: header with the verdict, contents, and the controls that move it. */
export function Panel(props: OverlayProps) {
  const { audit, hidden, language, placement, onPlace, onCollapse, onClose, onStep, onGo, onAside } = props;
  const words = panelWords(language);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = askedBy(event);
    if (!action) return;
    event.preventDefault();
    if (action === 'collapse') onCollapse();
    else if (action === 'aside') onAside();
    else if (action === 'go') onGo([]);
    else onStep(action === 'next' ? 1 : -1);
  };
  const buttons = [
    { sign: '⇄', says: words.moveAside, act: onAside },
    { sign: '–', says: words.collapse, act: onCollapse },
    { sign: '×', says: words.close, act: onClose },
  ];
  return (
    <section
      class={`panel ${placement.side}`}
      style={placement.width === null ? undefined : { '--width': `${placement.width}px` }}
      aria-label={words.panel}
      onKeyDown={onKeyDown}
    >
      <Resizer label={words.resize} placement={placement} onPlace={onPlace} />
      <Header audit={audit} hidden={hidden} language={language} words={words}>
        {buttons.map(({ sign, says, act }) => (
          <button key={sign} type="button" class="icon" onClick={act} aria-label={says} title={says}>
            {sign}
          </button>
        ))}
      </Header>
      <PanelContents {...props} words={words}>
        {placement.tab.isAway && (
          <button
            type="button"
            class="link bring-back"
            onClick={() => onPlace({ ...placement, tab: { ...placement.tab, isAway: false } }, true)}
          >
            {words.bringBack}
          </button>
        )}
      </PanelContents>
    </section>
  );
}
