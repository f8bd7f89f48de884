import { identityRule, SAYS_OF_CROSSED } from '../sums';

/** In every column, applications received and carried in equal those dealt with and carried out. */
export const totalsBalance = identityRule('totals.balance', SAYS_OF_CROSSED);
