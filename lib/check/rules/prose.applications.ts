import { BASIS } from '../../forms';
import { type Rule, STATUTORY } from '../rule';
import { compareAll } from '../statements';

/** Compares what the prose states of applications with table three, by every legitimate reading. */
export const proseApplications: Rule = {
  id: 'prose.applications',
  severity: 'warning',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'failed.beyond', 'incomplete.share', 'incomplete.counted', 'incomplete.applicant'],
  run: (context) => compareAll(context, 'applications'),
};
