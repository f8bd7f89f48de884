import { textGroups } from './groups';
import type { Ledger } from './ledger';

/** Code units that suffice to tell a page's script, and the maximum number of groups searched for them. */
const ENOUGH = 4000;
const MAX_GROUPS = 400;

/** Returns text from the beginning of a page, unconverted, one group of text to a line. */
export function samplePage(document: Document, ledger: Ledger): string {
  let text = '';
  let left = MAX_GROUPS;
  for (const group of textGroups(document)) {
    for (const node of group) text += ledger.sourceOf(node).slice(0, ENOUGH);
    text += '\n';
    if (text.length > ENOUGH || --left === 0) break;
  }
  return text;
}
