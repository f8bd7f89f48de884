import type { Artefact, ArtefactKind } from './schema';

/** Remains that say nothing: without them a page reads as it was meant to. */
const HIDEABLE: ArtefactKind[] = ['pinyin', 'leftover', 'layoutBars', 'code'];

/** Whether a page has remains that can be hidden while it is read. */
export const hasRemains = (artefacts: Artefact[]): boolean => artefacts.some(({ kind }) => HIDEABLE.includes(kind));
