import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { DETECTED, PDF_SHOWN } from '../lib/messaging/detected';
import { send } from '../lib/messaging/send';
import { detectReport } from '../lib/overlay/report-detector';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  // A page whose last script never loads never becomes idle.
  runAt: 'document_start',
  main() {
    const visit = new AbortController();
    if (document.contentType === 'application/pdf') void send(browser.runtime, PDF_SHOWN).catch(() => undefined);
    detectReport({
      signal: visit.signal,
      isAlive: () => Boolean(browser.runtime?.id),
      onDetected: () => void send(browser.runtime, DETECTED).catch(() => undefined),
    });
  },
});
