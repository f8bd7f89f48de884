import type { Edition } from '../forms/types';
import { fill } from './fill';
import type { PanelWords } from './panel';
import { provided } from './provided';

/** The panel's words in a language: how they are given, and what they are. */
export const [providePanelWords, panelWords] = provided<PanelWords>('panel');

/** A report's year in words, known or not. */
export const yearIn = (year: number | null, words: PanelWords): string =>
  year === null ? words.unknownYear : fill(words.year, { year });

/** An edition of the form in words. */
export const editionIn = ({ instrument, from }: Edition, words: PanelWords): string =>
  instrument ? fill(words.format, { year: from }) : words.formatOlder;
