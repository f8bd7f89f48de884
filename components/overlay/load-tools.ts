import type { PanelTools } from '../../lib/overlay/overlay-props';

/** Loads the panel's rarely used tools on a page of our own. */
export const loadTools = async (): Promise<PanelTools> => (await import('./tools')).PANEL_TOOLS;
