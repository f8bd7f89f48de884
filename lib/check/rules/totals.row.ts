import { identityRule, SAYS_OF_CROSSED } from '../sums';

/** In every row, natural persons and the five kinds of organisation add up to the total. */
export const totalsRow = identityRule('totals.row', SAYS_OF_CROSSED);
