import { BASIS } from '../../forms';
import { type Rule, STATUTORY } from '../rule';
import { compareAll } from '../statements';

/** What the prose says of reviews and litigation, against table four. */
export const proseRemedies: Rule = {
  id: 'prose.remedies',
  severity: 'warning',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'incomplete.share', 'incomplete.counted'],
  run: (context) => compareAll(context, 'remedies'),
};
