import { identityRule } from '../sums';

/** In every column, what was received and carried in was dealt with or carried out. */
export const totalsBalance = identityRule('totals.balance');
