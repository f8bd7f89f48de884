import type { ElementHandle, Page } from 'puppeteer-core';

/** The extension's overlay on the page. */
export const OVERLAY = 'gongkai-lens';

/**
 * The inside of a closed shadow root, such as the overlay's, once its host is on the page. The page itself cannot get
 * at it; content scripts can, and so can Firefox's protocol. Use the handle's `$`, `$eval`, `waitForSelector`, `click`.
 */
export async function shadowRoot(page: Page, host: string = OVERLAY): Promise<ElementHandle> {
  const element = await page.waitForSelector(host);
  const root = isBidi(element) ? firefoxShadowRoot(element) : await chromiumShadowRoot(page, host);
  if (!root) throw new Error(`<${host}> has no shadow root, or the extension no content script on ${page.url()}.`);
  return root;
}

async function chromiumShadowRoot(page: Page, host: string): Promise<ElementHandle | null> {
  const [contentScripts] = page.extensionRealms();
  const root = await contentScripts?.evaluateHandle(
    `chrome.dom.openOrClosedShadowRoot(document.querySelector(${JSON.stringify(host)}))`,
  );
  return (root?.asElement() as ElementHandle | null | undefined) ?? null;
}

/** What Puppeteer's handles have in Firefox: a node comes with its shadow root, a closed one too. */
interface BidiHandle {
  remoteValue(): { value?: { shadowRoot?: unknown } };
  realm: { createHandle(value: unknown): ElementHandle };
}

function isBidi(handle: unknown): handle is BidiHandle {
  return typeof (handle as BidiHandle).remoteValue === 'function';
}

function firefoxShadowRoot(host: BidiHandle): ElementHandle | null {
  const root = host.remoteValue().value?.shadowRoot;
  return root ? host.realm.createHandle(root) : null;
}
