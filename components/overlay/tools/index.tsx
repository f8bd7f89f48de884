import { render } from 'preact';
import { PANEL_WORDS } from '../../../lib/locales/panel';
import type { PanelTools } from '../../../lib/overlay/overlay-props';
import { remainsIn } from '../../../lib/read/remains';
import actions from '../../shared/finding-actions.css?inline';
import { copyPicture } from '../../shared/picture';
import summary from '../../shared/summary.css?inline';
import { ToolFrame } from './ToolFrame';
import tools from './tools.css?inline';

/** Converts `rem` to pixels, because the size of a `rem` depends on the page. */
const inPoints = (css: string): string => css.replace(/([\d.]+)rem\b/g, (_, n: string) => `${16 * Number(n)}px`);

const STYLE = [summary, actions, tools].map(inPoints).join('\n');

/** One style sheet per document. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

function style(into: HTMLElement): void {
  const root = into.getRootNode() as Document | ShadowRoot;
  const sheet = sheets.get(into.ownerDocument) ?? new CSSStyleSheet();
  if (!sheet.cssRules.length) sheet.replaceSync(STYLE);
  sheets.set(into.ownerDocument, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The rarely used tools of the panel, loaded when first needed. */
export const PANEL_TOOLS: PanelTools = {
  draw(props, into) {
    if (props) style(into);
    render(props && <ToolFrame {...props} />, into);
  },
  async copyPicture(audit, finding, language) {
    const words = PANEL_WORDS[language].tools;
    try {
      return (await copyPicture(audit, finding, language)) === 'copied' ? words.pictureCopied : words.pictureSaved;
    } catch {
      return words.pictureFailed;
    }
  },
  remainsIn,
};
