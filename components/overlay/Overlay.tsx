import { panelWords } from '../../lib/locales/panel-words';
import type { OverlayProps } from '../../lib/overlay/overlay-props';
import { Panel } from './Panel';
import { Tab } from './Tab';

/** The overlay on the page: the collapsed tab, or the panel. */
export function Overlay(props: OverlayProps) {
  const { audit, language, isOpen, placement, announcement, onOpen, onPlace } = props;
  const words = panelWords(language);
  const tab = { audit, language, words, placement, onOpen, onPlace };
  return (
    <div class="root" lang={language}>
      <div class="live" role="status">
        {announcement}
      </div>
      {isOpen ? <Panel {...props} /> : !placement.tab.isAway && <Tab {...tab} />}
    </div>
  );
}
