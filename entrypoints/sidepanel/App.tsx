import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLanguage } from '../../components/shared/language';
import { PageBeside } from '../../components/side-panel/PageBeside';
import { SidePanel, type SidePanelProps } from '../../components/side-panel/SidePanel';
import type { PageBesideState } from '../../components/side-panel/state';
import type { PopupWords } from '../../lib/locales/popup';
import { documentPage } from '../shared/document-page';
import { leavePage } from './choose-beside';
import { TabFollower } from './follow-tab';

interface Props {
  windowId: number;
  words: PopupWords;
  sheet: CSSStyleSheet;
  services: SidePanelProps['services'];
}

/** The side panel of one window, connected to its tabs. */
export function App({ windowId, words, sheet, services }: Props) {
  return (
    <SidePanel
      services={services}
      page={<Page windowId={windowId} words={words} sheet={sheet} />}
      onLeaveTask={leavePage}
    />
  );
}

/** Shows the page of the active tab, and follows changes of the tab. */
function Page({ windowId, words, sheet }: Omit<Props, 'services'>) {
  const [state, setState] = useState<PageBesideState>({ phase: 'loading' });
  const language = useLanguage();
  const follower = useRef<TabFollower | null>(null);
  useEffect(() => {
    const own = new TabFollower(windowId, language, setState);
    follower.current = own;
    return () => own.end();
  }, [windowId, language]);
  const ask = (type: 'state' | 'auditAnyway', isImpatient = false) => void follower.current?.ask({ type }, isImpatient);
  return (
    <PageBeside
      state={state}
      words={words}
      sheet={sheet}
      onAudit={() => ask('state')}
      onAuditAnyway={() => ask('auditAnyway')}
      onAgain={() => ask('state', true)}
      onDocument={(address) => void browser.tabs.create({ url: documentPage([address]) })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
