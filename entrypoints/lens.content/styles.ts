import findings from '../../components/overlay/findings.css?inline';
import host from '../../components/overlay/host.css?inline';
import marks from '../../components/overlay/marks.css?inline';
import narrow from '../../components/overlay/narrow.css?inline';
import outline from '../../components/overlay/outline.css?inline';
import panel from '../../components/overlay/panel.css?inline';
import remembered from '../../components/overlay/remembered.css?inline';
import tab from '../../components/overlay/tab.css?inline';
import tokens from '../../components/shared/tokens.css?inline';

/** One sheet for the shadow root, adopted: a page's policy has no say in it. */
export function overlaySheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokens, host, panel, tab, findings, remembered, outline, marks, narrow].join('\n'));
  return sheet;
}
