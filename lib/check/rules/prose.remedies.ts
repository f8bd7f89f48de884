import { BASIS } from '../../forms';
import { type Rule, STATUTORY } from '../rule';
import { compareAll } from '../statements';

/** Compares what the prose states of reviews and litigation with table four. */
export const proseRemedies: Rule = {
  id: 'prose.remedies',
  severity: 'warning',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'incomplete.share', 'incomplete.counted'],
  run: (context) => compareAll(context, 'remedies'),
};
