import { browser } from 'wxt/browser';
import {
  PANEL_PORT,
  type PanelAct,
  type PanelProps,
  type PanelState,
  panelProps,
} from '../../lib/overlay/panel-beside';

/** The panel of a tab's page, shown by us as long as the connection is there. */
export interface Connection {
  end(): void;
}

/**
 * Takes the panel of the page in a tab.
 * @param onShow hears what the panel shows, whenever that changes; null where the page is no report
 * @param onEnd hears that the page is gone; not of what we end ourselves
 */
export function connect(tabId: number, onShow: (props: PanelProps | null) => void, onEnd: () => void): Connection {
  const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
  const send = (act: PanelAct): void => port.postMessage(act);
  // Sent by our own script; what it says of the page is shown as text and nothing else.
  port.onMessage.addListener((state: PanelState | null) => onShow(state && panelProps(state, send)));
  port.onDisconnect.addListener(() => {
    // Where nobody was there the browser says so here, and complains unless it is read.
    void browser.runtime.lastError;
    onEnd();
  });
  return { end: () => port.disconnect() };
}
