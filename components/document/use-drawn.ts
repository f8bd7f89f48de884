import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PdfDrawing } from '../../lib/document/pdf/drawing';

/**
 * Draws a sheet into an element while it is near the screen, and removes the picture when it no longer is.
 *
 * @param sheet its number, from 1, in its file
 * @param scale pixels of the picture per point of the sheet, in CSS pixels
 */
export function useDrawn(
  element: RefObject<HTMLElement | null>,
  isNear: boolean,
  { pdf, sheet, scale }: { pdf: PdfDrawing; sheet: number; scale: number },
  onFailed?: () => void,
): void {
  useEffect(() => {
    const holder = element.current;
    if (!holder) return;
    if (!isNear) return holder.replaceChildren();
    const over = new AbortController();
    const canvas = document.createElement('canvas');
    pdf.draw(sheet, canvas, scale * devicePixelRatio, over.signal).then(
      () => over.signal.aborted || holder.replaceChildren(canvas),
      () => over.signal.aborted || onFailed?.(),
    );
    return () => over.abort();
  }, [isNear, pdf, sheet, scale]);
}
