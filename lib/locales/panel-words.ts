import type { Edition } from '../forms/types';
import { fill } from './fill';
import type { PanelWords } from './panel';
import { provided } from './provided';

/** Registers and returns the panel's words in a language, see `provided`. */
export const [providePanelWords, panelWords] = provided<PanelWords>('panel');

/** Returns a report's year in words, whether it is known or not. */
export const yearIn = (year: number | null, words: PanelWords): string =>
  year === null ? words.unknownYear : fill(words.year, { year });

/** Returns the name of an edition of the form. */
export const editionIn = ({ instrument, from }: Edition, words: PanelWords): string =>
  instrument ? fill(words.format, { year: from }) : words.formatOlder;
