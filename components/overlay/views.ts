import { h, render } from 'preact';
import type { OverlayViews } from '../../lib/overlay/overlay-props';
import { Marks } from './Marks';
import { Overlay } from './Overlay';
import { overlaySheet } from './style-sheet';

/** The overlay's views as its host draws them. */
export const OVERLAY_VIEWS: OverlayViews = {
  panel: (props, into) => render(props && h(Overlay, props), into),
  marks: (props, into) => render(props && h(Marks, props), into),
  styleSheet: overlaySheet,
};
