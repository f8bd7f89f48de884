import { defineContentScript } from 'wxt/utils/define-content-script';
import { PANEL_TOOLS } from '../../components/overlay/tools';
import type { PanelTools } from '../../lib/overlay/overlay-props';

declare global {
  /** Set in our isolated world when the panel first uses its tools. */
  var gongkaiLensTools: PanelTools | undefined;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    globalThis.gongkaiLensTools = PANEL_TOOLS;
  },
});
