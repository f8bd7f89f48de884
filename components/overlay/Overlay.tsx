import { PANEL_WORDS } from '../../lib/locales/panel';
import type { OverlayProps } from '../../lib/overlay/overlay-props';
import { Panel } from './Panel';
import { Tab } from './Tab';

/** What is shown on the page: one small tab, or the panel. */
export function Overlay(props: OverlayProps) {
  const { audit, language, isOpen, announcement, onOpen } = props;
  return (
    <div class="root" lang={language}>
      <div class="live" role="status">
        {announcement}
      </div>
      {isOpen ? <Panel {...props} /> : <Tab audit={audit} words={PANEL_WORDS[language]} onOpen={onOpen} />}
    </div>
  );
}
