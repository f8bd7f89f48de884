import { identityRule } from '../sums';

/** In a list of indicators, the parts that it prints under a row make that row. */
export const totalsParts = identityRule('totals.parts');
