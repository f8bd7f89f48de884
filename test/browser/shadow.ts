import type { ElementHandle, Page } from 'puppeteer-core';

/** The tag name of the extension's overlay. */
export const OVERLAY = 'gongkai-lens';

/**
 * Returns a closed shadow root, such as the overlay's, once its host is on the page. The page itself cannot access it;
 * content scripts can, and so can Firefox's protocol. Use the handle's `$`, `$eval`, `waitForSelector`, `click`.
 */
export async function shadowRoot(page: Page, host: string = OVERLAY): Promise<ElementHandle> {
  for (;;) {
    await page.waitForSelector(host);
    const [root] = await shadowRoots(page, host);
    if (root) return root;
  }
}

/** Returns the shadow root of each host with this name that is on the page now, of any installation. */
export async function shadowRoots(page: Page, host: string = OVERLAY): Promise<ElementHandle[]> {
  const roots = (await page.$$(host)).map((element, at) =>
    isBidi(element) ? firefoxShadowRoot(element) : chromiumShadowRoot(page, host, at),
  );
  return Promise.all(
    roots.map(async (root) => {
      const found = await root;
      if (!found) throw new Error(`<${host}> has no shadow root, or the extension no content script on ${page.url()}.`);
      return found;
    }),
  );
}

async function chromiumShadowRoot(page: Page, host: string, at: number): Promise<ElementHandle | null> {
  const [contentScripts] = page.extensionRealms();
  const root = await contentScripts?.evaluateHandle(
    `chrome.dom.openOrClosedShadowRoot(document.querySelectorAll(${JSON.stringify(host)})[${at}])`,
  );
  return (root?.asElement() as ElementHandle | null | undefined) ?? null;
}

/** Puppeteer's handles in Firefox: a node comes with its shadow root, even a closed one. */
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
