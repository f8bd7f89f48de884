import { BASIS } from '../../forms';
import { type Rule, STATUTORY } from '../rule';
import { compareAll } from '../statements';

/** Compares what the prose states of normative documents with table two. */
export const proseProactive: Rule = {
  id: 'prose.proactive',
  severity: 'warning',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'failed.run', 'incomplete.share', 'incomplete.counted'],
  run: (context) => compareAll(context, 'proactive'),
};
