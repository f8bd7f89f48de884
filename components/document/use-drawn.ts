import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PdfDrawing } from '../../lib/document/pdf/drawing';

/**
 * A sheet drawn into an element while it is near the screen, and let go where it no longer is.
 *
 * @param sheet its number, from 1 on, in its file
 * @param scale pixels of the picture to a point of the sheet, before those of the screen are counted
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
