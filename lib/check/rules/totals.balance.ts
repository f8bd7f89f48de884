import { identityRule, SAYS_OF_CROSSED } from '../sums';

/** In every column, what was received and carried in was dealt with or carried out. */
export const totalsBalance = identityRule('totals.balance', SAYS_OF_CROSSED);
