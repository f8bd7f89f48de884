import { type Browser, launch, type PDFOptions } from 'puppeteer-core';
import { findChromium } from '../browser/find-browser';

/** Cells used only for layout get no borders on paper. */
const LAYOUT =
  'td:has(table),td:empty:nth-child(n+20),tr:has(> td:nth-child(100)) td{border:none!important;padding:0!important}';

/** Borders as word processors draw them, or none at all. */
export const RULED = `table{border-collapse:collapse;width:100%}td,th{border:1px solid #000!important;padding:2px 4px!important}${LAYOUT}`;
export const UNRULED =
  'table{border-collapse:collapse;width:100%}td,th{border:none!important;padding:2px 6px!important;text-align:center!important}';

/** Starts a browser that prints pages to PDF; null where none is installed. */
export async function startPrinter(): Promise<Printer | null> {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Printer(await launch({ executablePath, headless: true, pipe: true, args }));
}

export class Printer {
  constructor(private readonly browser: Browser) {}

  /** Prints a page, with an additional style sheet, to PDF. */
  async print(html: string, style: string, options: PDFOptions = {}): Promise<Uint8Array> {
    const page = await this.browser.newPage();
    try {
      await page.setContent(html, { waitUntil: 'domcontentloaded' });
      if (style) await page.addStyleTag({ content: style });
      // `format` takes precedence over a given size.
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
