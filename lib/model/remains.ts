import type { Artefact, ArtefactKind } from './schema';

/** Kinds of remains without meaning: without them a page reads as intended. */
const HIDEABLE: ArtefactKind[] = ['pinyin', 'leftover', 'layoutBars', 'code'];

/** Whether a page has remains that can be hidden while it is read. */
export const hasRemains = (artefacts: Artefact[]): boolean => artefacts.some(({ kind }) => HIDEABLE.includes(kind));
