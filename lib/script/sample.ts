import { textGroups } from './groups';
import type { Ledger } from './ledger';

/** Enough of a page to tell what it is written in, and a limit on looking for it. */
const ENOUGH = 4000;
const MAX_GROUPS = 400;

/** Text of a page as the page has it, from its beginning. */
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
