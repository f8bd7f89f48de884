import { browser } from 'wxt/browser';
import type { DocumentServices, FilePart, OpenedFile } from '../../components/document/services';
import { sayFailure } from '../../components/library/say-failure';
import { audit } from '../../lib/audit';
import { joinedPage } from '../../lib/document/joined-page';
import { maybeDocument, sniff } from '../../lib/document/open-document';
import type { Page } from '../../lib/document/page';
import { Unreadable } from '../../lib/document/unreadable';
import { auditWithLibrary, withStore } from '../../lib/library';
import { PageFailure } from '../../lib/library/batch/result';
import { sayError } from '../../lib/locales/faults';
import type { Language } from '../../lib/locales/languages';
import '../../lib/locales/summary-languages';
import { sayUnreadable } from '../../lib/locales/unreadable';
import { sayAudit } from '../../lib/messaging/say-audit';
import type { DisplaySettings } from '../../lib/overlay/display-settings';
import { sitePattern } from '../../lib/settings';
import { openInBrowser } from '../shared/browser-viewer';
import { loadConverter } from '../shared/converter';
import { fetchAddress } from '../shared/fetch-address';
import { keepDecision } from '../shared/keep-decision';
import { pdfAssets } from '../shared/pdf-assets';
import { pageIn, pageOfFile } from '../shared/read-address';

const patternsOf = (addresses: string[]): string[] => addresses.map((each) => sitePattern(new URL(each).hostname));

/** The services of the document page's views, by the browser and the library. */
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
    isAllowed: (addresses) => browser.permissions.contains({ origins: patternsOf(addresses) }),
    allow: (addresses) => browser.permissions.request({ origins: patternsOf(addresses) }),
    async openAddresses({ files, page: address }, signal) {
      const parts: FilePart[] = [];
      for (const file of files) parts.push(await partAt(file, signal));
      const [only, ...more] = parts as [FilePart, ...FilePart[]];
      if (!more.length && (address === null || isWhole(only.page, language))) return alone(only, files[0] as string);
      const first = address === null ? only : await partAt(address, signal);
      const others = address === null ? more : parts;
      const { page, starts } = joinedPage(
        first.page,
        others.map((part) => part.page),
      );
      const placed = others.map((part, i) => ({ ...part, at: starts[i] as number }));
      return { name: page.title || first.page.url || '', address: first.page.url, page, parts: [first, ...placed] };
    },
    openFile: async (file) =>
      alone(await partOf(await pageOfFile(file), new Uint8Array(await file.arrayBuffer())), null),
    readFile: pageOfFile,
    async audit(page, { isDraft, forced }) {
      return sayAudit(await auditWithLibrary(page, { language, asked: forced, isDraft }, withStore), language);
    },
    keep: async (type, dismissal) => (await keepDecision({ type, dismissal, language }))?.why ?? null,
    save: (audits) =>
      withStore(async (store) => {
        for (const audit of audits) await store.save(audit);
      }),
    openOriginal: openInBrowser,
    sayError(error) {
      if (error instanceof Unreadable) return sayUnreadable(error.reason, language);
      return error instanceof PageFailure ? sayFailure(error, language) : sayError(error, language);
    },
    converterTo: loadConverter,
  };
}

async function partAt(address: string, signal: AbortSignal): Promise<FilePart> {
  const fetched = await fetchAddress(address, signal);
  return partOf(await pageIn(fetched), fetched.bytes);
}

/** Returns a file as a part of a document; for a PDF with what draws it. @throws Unreadable */
async function partOf(page: Page, bytes: Uint8Array): Promise<FilePart> {
  if (!maybeDocument(bytes) || sniff(bytes) !== 'pdf') return { page, at: 0, drawing: null };
  const { PdfDrawing } = await import('../../lib/document/pdf/drawing');
  const pdf = await PdfDrawing.open(bytes, pdfAssets());
  return { page, at: 0, drawing: { pdf, sizes: await pdf.sizes() } };
}

const alone = (part: FilePart, address: string | null): OpenedFile => ({
  name: part.page.file ?? (part.page.title || address || ''),
  address,
  page: part.page,
  parts: [part],
});

/** Whether a file is a report of its own, with sections: then the page it is attached to adds nothing. */
function isWhole(page: Page, language: Language): boolean {
  const { detection, report } = audit(page, { language });
  return detection.kind === 'annualReport' && report !== null && report.sections.some(({ at }) => at.length > 0);
}
