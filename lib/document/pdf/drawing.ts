import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/types/src/display/api';
import type { PageViewport } from 'pdfjs-dist/types/src/display/display_utils';
import { MAX_SHEETS, openPdf, type PdfAssets } from './read-pdf';
import { viewOf } from './sheet';

/** Width and height of a sheet in points. */
export interface SheetSize {
  width: number;
  height: number;
}

/** Maximum width and height: no sheet of paper is longer, and larger ones are drawn smaller. */
const MAX_POINTS = 5000;
/**
 * Maximum number of pixels of a drawn sheet, whatever size the file declares; larger ones are drawn at a lower scale.
 */
const MAX_PIXELS = 16_000_000;

/** Draws a PDF sheet by sheet, in the same orientation in which the positions of its text are measured. */
export class PdfDrawing {
  private readonly pages = new Map<number, Promise<{ page: PDFPageProxy; view: PageViewport }>>();

  private constructor(
    private readonly pdf: PDFDocumentProxy,
    readonly close: () => Promise<void>,
  ) {}

  /**
   * Opens a PDF.
   * @throws Unreadable where it is encrypted, broken or too large
   * @throws Unreadable where it is encrypted or broken
   */
  static async open(bytes: Uint8Array, assets: PdfAssets): Promise<PdfDrawing> {
    const { pdf, close } = await openPdf(bytes, assets, 'needed');
    return new PdfDrawing(pdf, close);
  }

  /** Returns the sizes of all sheets that are read; an unreadable sheet gets the size of the one before it. */
  async sizes(): Promise<SheetSize[]> {
    const sizes: SheetSize[] = [];
    for (let number = 1; number <= Math.min(this.pdf.numPages, MAX_SHEETS); number++) {
      const view = await this.page(number).then(
        ({ view }) => view,
        () => null,
      );
      sizes.push(view ? sizeOf(view) : (sizes.at(-1) ?? { width: 595, height: 842 }));
    }
    return sizes;
  }

  /**
   * Draws a sheet, counted from 1, and sets the size of the canvas.
   * @param scale pixels per point
   * @throws where the sheet cannot be drawn, or the signal aborts
   */
  async draw(number: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void> {
    const { page, view } = await this.page(number);
    signal.throwIfAborted();
    const { width, height } = sizeOf(view);
    const shrunk = Math.min(1, width / view.width, height / view.height);
    const fits = Math.min(scale * shrunk, Math.sqrt(MAX_PIXELS / (view.width * view.height)));
    const scaled = view.clone({ scale: fits });
    [canvas.width, canvas.height] = [Math.max(1, Math.floor(scaled.width)), Math.max(1, Math.floor(scaled.height))];
    const task: RenderTask = page.render({ canvas, viewport: scaled });
    const cancel = (): void => task.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      await task.promise;
    } finally {
      signal.removeEventListener('abort', cancel);
      page.cleanup();
    }
  }

  private page(number: number): Promise<{ page: PDFPageProxy; view: PageViewport }> {
    const known = this.pages.get(number);
    if (known) return known;
    const found = this.pdf.getPage(number).then(async (page) => ({ page, view: await viewOf(page) }));
    this.pages.set(number, found);
    return found;
  }
}

const sizeOf = ({ width, height }: SheetSize): SheetSize => ({
  width: Math.min(width, MAX_POINTS),
  height: Math.min(height, MAX_POINTS),
});
