import { type Browser, browser } from 'wxt/browser';

/** What Firefox has in place of a side panel. */
interface SidebarAction {
  open(): Promise<void>;
}

const { sidePanel, sidebarAction } = browser as typeof Browser & { sidebarAction?: SidebarAction };
/** Chromium has it since 116: two versions before it had side panels that only the reader could open. */
const canOpen = typeof sidePanel?.open === 'function';

/** Whether the browser has a panel beside its pages that we can open. */
export const hasSidePanel = (): boolean => canOpen || sidebarAction !== undefined;

const keyOf = (windowId: number): string => `sidePanel:${windowId}`;

/**
 * Opens the panel of a window beside its pages, or goes elsewhere in it. To be called from a click or a key and without
 * waiting for anything before: browsers open it only during that.
 * @param hash where in it: the fragment of a route
 * @throws where there is none, or the browser refuses
 */
export async function openSidePanel(windowId: number, hash = '#/'): Promise<void> {
  // Kept only as long as the browser runs. The time makes every opening a change, also to where it is already.
  const kept = browser.storage.session.set({ [keyOf(windowId)]: { hash, on: Date.now() } });
  await Promise.all([canOpen ? sidePanel.open({ windowId }) : sidebarAction?.open(), kept]);
}

const hashIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'hash' in value && typeof value.hash === 'string' ? value.hash : null;

/** Where in the panel of a window somebody wanted to be, now and from now on. */
export async function followSidePanel(windowId: number, goTo: (hash: string) => void): Promise<void> {
  const key = keyOf(windowId);
  browser.storage.session.onChanged.addListener((changes) => {
    const hash = hashIn(changes[key]?.newValue);
    if (hash !== null) goTo(hash);
  });
  const hash = hashIn((await browser.storage.session.get(key))[key]);
  if (hash !== null) goTo(hash);
}
