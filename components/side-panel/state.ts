import type { PanelProps } from '../../lib/overlay/panel-beside';
import type { PopupState } from '../popup/state';

/**
 * What can be said beside a page: as in the popup; or that we may not read it (`notAllowed`), that nobody audited it yet, that
 * it is no report, with what it is taken for and why where that is not plain, or the panel of the report that it is.
 */
export type PageBesideState =
  | Exclude<PopupState, { phase: 'ready' }>
  | { phase: 'notAllowed' }
  | { phase: 'notAudited' }
  | { phase: 'noReport'; because: string | null }
  | { phase: 'report'; props: PanelProps };
