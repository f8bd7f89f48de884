import { identityRule, SAYS_OF_CROSSED } from '../sums';

/** In every column, the outcomes make （七）总计. Beside the balance: that may hold while the parts do not add up. */
export const totalsColumn = identityRule('totals.column', SAYS_OF_CROSSED);
