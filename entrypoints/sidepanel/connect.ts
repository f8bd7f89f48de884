import { browser } from 'wxt/browser';
import {
  PANEL_PORT,
  type PanelAct,
  type PanelProps,
  type PanelState,
  panelProps,
} from '../../lib/overlay/panel-beside';

/** A connection to a tab's page, whose panel is shown here while it lasts. */
export interface Connection {
  end(): void;
}

/**
 * Connects to a tab's page to show its panel here.
 * @param onShow called whenever there is something else to show; with null if the page is no report
 * @param onEnd called when the page is gone; not if we end the connection
 */
export function connect(tabId: number, onShow: (props: PanelProps | null) => void, onEnd: () => void): Connection {
  const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
  const send = (act: PanelAct): void => port.postMessage(act);
  // The state is from our own script; what it says of the page is only shown as text.
  port.onMessage.addListener((state: PanelState | null) => onShow(state && panelProps(state, send)));
  port.onDisconnect.addListener(() => {
    // If nobody listened, the browser sets this error, and logs it unless it is read.
    void browser.runtime.lastError;
    onEnd();
  });
  return { end: () => port.disconnect() };
}
