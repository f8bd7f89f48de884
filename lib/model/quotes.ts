import type { Selector } from './schema';

/** A place by the words that stand there, with some before and behind (Web Annotation, TextQuoteSelector). */
export type Quote = Extract<Selector, { type: 'TextQuoteSelector' }>;
/** A place by where it begins and ends in the text of the page (Web Annotation, TextPositionSelector). */
export type Position = Extract<Selector, { type: 'TextPositionSelector' }>;

/** The quotes among selectors, in their order. */
export const quotesIn = (at: Selector[]): Quote[] => at.filter((selector) => selector.type === 'TextQuoteSelector');

/** The first quote among selectors; undefined where they have none. */
export const quoteOf = (at: Selector[]): Quote | undefined =>
  at.find((selector) => selector.type === 'TextQuoteSelector');

/** The first position among selectors; undefined where they have none. */
export const positionOf = (at: Selector[]): Position | undefined =>
  at.find((selector) => selector.type === 'TextPositionSelector');
