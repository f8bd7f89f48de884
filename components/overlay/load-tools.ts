import type { PanelTools } from '../../lib/overlay/overlay-props';

/** What the panel seldom needs, where it is on a page of ours. */
export const loadTools = async (): Promise<PanelTools> => (await import('./tools')).PANEL_TOOLS;
