import { artefactRule } from '../artefacts';

/** What a template or a program left on the page. */
export const integrityLeftovers = artefactRule('integrity.leftovers', 'notice', [
  'leftover',
  'layoutBars',
  'code',
  'mojibake',
  'placeholder',
  'doubledName',
]);
