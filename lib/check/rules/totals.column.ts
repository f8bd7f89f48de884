import { identityRule, SAYS_OF_CROSSED } from '../sums';

/** In every column, the outcomes add up to （七）总计. The balance may hold even where they do not. */
export const totalsColumn = identityRule('totals.column', SAYS_OF_CROSSED);
