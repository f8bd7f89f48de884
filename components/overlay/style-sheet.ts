import tokens from '../shared/tokens.css?inline';
import findings from './findings.css?inline';
import host from './host.css?inline';
import marks from './marks.css?inline';
import narrow from './narrow.css?inline';
import outline from './outline.css?inline';
import panel from './panel.css?inline';
import remembered from './remembered.css?inline';
import tab from './tab.css?inline';

/** One sheet for the shadow root, adopted: a page's policy has no say in it. */
export function overlaySheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokens, host, panel, tab, findings, remembered, outline, marks, narrow].join('\n'));
  return sheet;
}
