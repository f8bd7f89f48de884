import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url';
import { browser } from 'wxt/browser';
import type { PdfAssets } from '../../lib/document/pdf/read-pdf';

/** Returns where PDF.js finds its worker and its data in the extension. */
export const pdfAssets = (): PdfAssets => ({
  workerSrc,
  cMapUrl: browser.runtime.getURL('/cmaps/' as '/popup.html'),
});
