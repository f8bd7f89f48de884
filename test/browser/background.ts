import { browserWindow } from './firefox-popup';
import type { Launched } from './launch';
import type { BrowserName } from './workshop';

const ACTIVATED = `(async () => {
  while (registration.active?.state !== 'activated') await new Promise((done) => setTimeout(done, 20));
})()`;

/** Stops the service worker, or Firefox's event page, as the browser does when it has been idle or is short of memory. */
export async function stopBackground({ lens }: { lens: Launched }, name: BrowserName): Promise<void> {
  if (name === 'Chromium') {
    const running = lens.browser.targets().find((target) => target.type() === 'service_worker');
    const worker = await running?.worker();
    // A worker that is stopped during its installation never starts again.
    await worker?.evaluate(ACTIVATED).catch(() => undefined);
    await worker?.close().catch(() => undefined);
    return;
  }
  const call = await browserWindow(lens.browser);
  await call('(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()', lens.extensionId);
}
