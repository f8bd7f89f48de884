import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { parseMessage } from '../../lib/messages';
import { nearestLanguage } from '../../lib/sentences';
import { readSettings } from '../../lib/settings';
import { Lens } from './lens';

declare global {
  /** Set once in our isolated world: a second injection finds the first at work. */
  var gongkaiLens: Lens | undefined;
}

async function start(): Promise<Lens> {
  const { settings } = await browser.storage.local.get('settings');
  const { language } = readSettings(settings);
  const lens = new Lens(language === 'auto' ? nearestLanguage(browser.i18n.getUILanguage()) : language);
  globalThis.gongkaiLens = lens;
  await lens.run(false);
  return lens;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  async main(context) {
    if (globalThis.gongkaiLens) return;
    const started = start();
    context.onInvalidated(() => globalThis.gongkaiLens?.close());
    browser.runtime.onMessage.addListener((received: unknown, sender) => {
      if (sender.id !== browser.runtime.id) return undefined;
      const message = parseMessage(received);
      if (!message) return undefined;
      switch (message.type) {
        case 'state':
          return started.then((lens) => lens.state);
        case 'auditAnyway':
          return started.then(async (lens) => {
            await lens.run(true);
            return lens.state;
          });
        case 'open':
          return started.then((lens) => lens.open());
        case 'toggle':
          return started.then((lens) => lens.toggle());
        case 'close':
          return started.then((lens) => lens.close());
        default:
          return undefined;
      }
    });
    await started;
  },
});
