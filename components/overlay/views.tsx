import { render } from 'preact';
import type { OverlayViews } from '../../lib/overlay/overlay-props';
import { Marks } from './Marks';
import { Overlay } from './Overlay';

/** The overlay's views; their style sheet comes separately. */
export const OVERLAY_VIEWS: Omit<OverlayViews, 'styleSheet'> = {
  panel: (props, into) => render(props && <Overlay {...props} />, into),
  marks: (props, into) => render(props && <Marks {...props} />, into),
};
