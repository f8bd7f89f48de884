import { BASIS } from '../../forms';
import { type Rule, STATUTORY } from '../rule';
import { compareAll } from '../statements';

/** What the prose says of applications, against table three, every legitimate reading tried. */
export const proseApplications: Rule = {
  id: 'prose.applications',
  severity: 'warning',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'failed.beyond', 'incomplete.share', 'incomplete.counted', 'incomplete.applicant'],
  run: (context) => compareAll(context, 'applications'),
};
