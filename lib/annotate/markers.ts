import { type Anchor, liveRange } from './anchor';

/** Where a marker is drawn, in page coordinates: beside the place, out of the page's flow. */
export interface MarkerPosition {
  left: number;
  top: number;
  text: string;
}

/** Positions of markers beside places; places that are not drawn (hidden, gone) have none. */
export function markerPositions(places: { anchor: Anchor; suggested: number | null }[]): MarkerPosition[] {
  return places.flatMap(({ anchor, suggested }) => {
    if (suggested === null || !anchor.startContainer.isConnected) return [];
    const view = anchor.startContainer.ownerDocument?.defaultView;
    const box = liveRange(anchor).getBoundingClientRect();
    if (!view || view !== window || (box.width === 0 && box.height === 0)) return [];
    return [{ left: box.right + view.scrollX + 4, top: box.top + view.scrollY - 2, text: `→ ${suggested}` }];
  });
}
