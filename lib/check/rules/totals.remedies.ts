import { identityRule } from '../sums';

/** In each group of table four, the four results add up to the total. */
export const totalsRemedies = identityRule('totals.remedies');
