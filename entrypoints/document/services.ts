import { browser } from 'wxt/browser';
import type { DocumentServices, OpenedFile } from '../../components/document/services';
import { sayFailure } from '../../components/library/say-failure';
import { maybeDocument, sniff } from '../../lib/document/open-document';
import type { Page } from '../../lib/document/page';
import { Unreadable } from '../../lib/document/unreadable';
import { judge, withStore } from '../../lib/library';
import { PageFailure } from '../../lib/library/batch/result';
import { sayError, sayFault } from '../../lib/locales/faults';
import { sayUnreadable } from '../../lib/locales/unreadable';
import type { DisplaySettings } from '../../lib/overlay/display-settings';
import { sitePattern } from '../../lib/settings';
import { loadConverter } from '../shared/converter';
import { keepDecision } from '../shared/keep-decision';
import { pdfAssets } from '../shared/pdf-assets';
import { fetchAddress, pageIn, pageOfFile } from '../shared/read-address';

const patternsOf = (address: string): string[] => [sitePattern(new URL(address).hostname)];

/** What the views ask for, answered by the browser and the library. */
export function servicesOf(
  settings: DisplaySettings,
  panelWidth: number | null,
  overlayStyle: string,
): DocumentServices {
  const { language } = settings;
  return {
    settings,
    panelWidth,
    overlayStyle,
    isAllowed: (address) => browser.permissions.contains({ origins: patternsOf(address) }),
    allow: (address) => browser.permissions.request({ origins: patternsOf(address) }),
    async openAddress(address, signal) {
      const fetched = await fetchAddress(address, signal);
      return opened(await pageIn(fetched), fetched.bytes, fetched.url);
    },
    openFile: async (file) => opened(await pageOfFile(file), new Uint8Array(await file.arrayBuffer()), null),
    readFile: pageOfFile,
    async audit(page, { isDraft, forced }) {
      const judgement = await judge(page, { language, asked: forced, isDraft }, withStore);
      return { ...judgement, fault: judgement.fault && sayFault(judgement.fault, language) };
    },
    keep: (type, dismissal) => keepDecision({ type, dismissal, language }),
    save: (audits) =>
      withStore(async (store) => {
        for (const audit of audits) await store.save(audit);
      }),
    sayError(error) {
      if (error instanceof Unreadable) return sayUnreadable(error.reason, language);
      return error instanceof PageFailure ? sayFailure(error, language) : sayError(error, language);
    },
    converterTo: loadConverter,
  };
}

/** A file as it was read; of a PDF also what draws it. @throws Unreadable */
async function opened(page: Page, bytes: Uint8Array, address: string | null): Promise<OpenedFile> {
  const name = page.file ?? (page.title || address || '');
  if (!maybeDocument(bytes) || sniff(bytes) !== 'pdf') return { name, address, page, drawing: null };
  const { PdfDrawing } = await import('../../lib/document/pdf/drawing');
  const pdf = await PdfDrawing.open(bytes, pdfAssets());
  return { name, address, page, drawing: { pdf, sizes: await pdf.sizes() } };
}
