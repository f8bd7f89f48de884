import type { ElementHandle, Page } from 'puppeteer-core';

/** The extension's overlay on the page. */
export const OVERLAY = 'gongkai-lens';

/**
 * The inside of a closed shadow root, such as the overlay's, once its host is on the page. The page itself cannot get
 * at it; content scripts can, and so can Firefox's protocol. Use the handle's `$`, `$eval`, `waitForSelector`, `click`.
 */
export async function shadowRoot(page: Page, host: string = OVERLAY): Promise<ElementHandle> {
  for (;;) {
    await page.waitForSelector(host);
    const [root] = await shadowRoots(page, host);
    if (root) return root;
  }
}

/** The inside of each host of a name that is on the page now, of whatever installation. */
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
