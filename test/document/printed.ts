import { type Browser, launch, type PDFOptions } from 'puppeteer-core';
import { findChromium } from '../browser/find-browser';

/** A cell that only lays out what it holds has no rules of its own on paper. */
const LAYOUT =
  'td:has(table),td:empty:nth-child(n+20),tr:has(> td:nth-child(100)) td{border:none!important;padding:0!important}';

/** Rules as word processors draw them, or none at all. */
export const RULED = `table{border-collapse:collapse;width:100%}td,th{border:1px solid #000!important;padding:2px 4px!important}${LAYOUT}`;
export const UNRULED =
  'table{border-collapse:collapse;width:100%}td,th{border:none!important;padding:2px 6px!important;text-align:center!important}';

/** Prints pages to PDF in one browser; null where there is none. */
export async function startPrinter(): Promise<Printer | null> {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Printer(await launch({ executablePath, headless: true, pipe: true, args }));
}

export class Printer {
  constructor(private readonly browser: Browser) {}

  /** A page with a style of its own, as PDF. */
  async print(html: string, style: string, options: PDFOptions = {}): Promise<Uint8Array> {
    const page = await this.browser.newPage();
    try {
      await page.setContent(html, { waitUntil: 'domcontentloaded' });
      if (style) await page.addStyleTag({ content: style });
      // A format goes before a size of one's own.
      const sheet: PDFOptions = options.width ? {} : { format: 'A4' };
      return await page.pdf({ ...sheet, margin: { top: 60, bottom: 60, left: 50, right: 50 }, ...options });
    } finally {
      await page.close();
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
