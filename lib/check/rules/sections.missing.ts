import { BASIS } from '../../format';
import { failed, passed, type Rule, STATUTORY } from '../rule';

/** A statutory section whose heading is nowhere on the page. */
export const sectionsMissing: Rule = {
  id: 'sections.missing',
  severity: 'error',
  basis: BASIS.article50,
  formats: STATUTORY,
  says: ['failed'],
  run: ({ report }) =>
    report.sections.map(({ id, status }) => (status === 'missing' ? failed({ data: { section: id } }) : passed)),
};
