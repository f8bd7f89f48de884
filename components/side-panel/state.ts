import type { PanelProps } from '../../lib/overlay/panel-beside';
import type { PopupState } from '../popup/state';

/**
 * The state of the side panel: as in the popup; or the page may not be read (`notAllowed`); nobody has audited it yet;
 * it is no report, with what it was taken for unless that is obvious; or the panel of its report.
 */
export type PageBesideState =
  | Exclude<PopupState, { phase: 'ready' }>
  | { phase: 'notAllowed' }
  | { phase: 'notAudited' }
  | { phase: 'noReport'; because: string | null }
  | { phase: 'report'; props: PanelProps };
