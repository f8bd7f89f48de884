import { type Browser, browser } from 'wxt/browser';

/** Firefox's counterpart of a side panel. */
interface SidebarAction {
  open(): Promise<void>;
}

const { sidePanel, sidebarAction } = browser as typeof Browser & { sidebarAction?: SidebarAction };
/** Chromium can open it since 116; in the two versions before, only the user could. */
const canOpen = typeof sidePanel?.open === 'function';

/** Whether the browser has a side panel that we can open. */
export const hasSidePanel = (): boolean => canOpen || sidebarAction !== undefined;

const keyOf = (windowId: number): string => `sidePanel:${windowId}`;

/**
 * Opens the side panel of a window, or changes what it shows. Must be called from a click or a key press without
 * awaiting anything before, since browsers open it only then.
 * @param hash the fragment of a route in the panel
 * @throws Error if there is no panel, or the browser refuses
 */
export async function openSidePanel(windowId: number, hash = '#/'): Promise<void> {
  // Stored until the browser closes. With the time every opening is a change, even to the same route.
  const kept = browser.storage.session.set({ [keyOf(windowId)]: { hash, on: Date.now() } });
  await Promise.all([canOpen ? sidePanel.open({ windowId }) : sidebarAction?.open(), kept]);
}

const hashIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'hash' in value && typeof value.hash === 'string' ? value.hash : null;

/** Calls `goTo` with the route requested for a window's panel, now and whenever it changes. */
export async function followSidePanel(windowId: number, goTo: (hash: string) => void): Promise<void> {
  const key = keyOf(windowId);
  browser.storage.session.onChanged.addListener((changes) => {
    const hash = hashIn(changes[key]?.newValue);
    if (hash !== null) goTo(hash);
  });
  const hash = hashIn((await browser.storage.session.get(key))[key]);
  if (hash !== null) goTo(hash);
}
