import { BASIS } from '../../forms';
import { type Rule, STATUTORY } from '../rule';
import { compareAll } from '../statements';

/** What the prose says of normative documents, against table two. */
export const proseProactive: Rule = {
  id: 'prose.proactive',
  severity: 'warning',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'failed.run', 'incomplete.share', 'incomplete.counted'],
  run: (context) => compareAll(context, 'proactive'),
};
