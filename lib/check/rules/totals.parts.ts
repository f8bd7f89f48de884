import { identityRule } from '../sums';

/** In a list of indicators, the parts printed under a row add up to that row. */
export const totalsParts = identityRule('totals.parts');
