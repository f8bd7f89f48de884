import type { Selector } from './schema';

/** A place given by its words, with some of the text before and after (Web Annotation, TextQuoteSelector). */
export type Quote = Extract<Selector, { type: 'TextQuoteSelector' }>;
/** A place given by its start and end offsets in the text of the page (Web Annotation, TextPositionSelector). */
export type Position = Extract<Selector, { type: 'TextPositionSelector' }>;

/** Returns the quotes among selectors, in their order. */
export const quotesIn = (at: Selector[]): Quote[] => at.filter((selector) => selector.type === 'TextQuoteSelector');

/** Returns the first quote among selectors; undefined where there is none. */
export const quoteOf = (at: Selector[]): Quote | undefined =>
  at.find((selector) => selector.type === 'TextQuoteSelector');

/** Returns the first position among selectors; undefined where there is none. */
export const positionOf = (at: Selector[]): Position | undefined =>
  at.find((selector) => selector.type === 'TextPositionSelector');
