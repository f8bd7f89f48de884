import { artefactRule } from '../artefacts';

/** Traces of a mirror or a converter: the text is not the original one. */
export const integrityArtefacts = artefactRule('integrity.artefacts', 'notice', [
  'pinyin',
  'vocabulary',
  'overConversion',
  'lostDigits',
]);
