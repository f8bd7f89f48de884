import { BASIS } from '../../forms';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** A statutory section whose heading is nowhere on the page. */
export const sectionsMissing: Rule = {
  id: 'sections.missing',
  severity: 'error',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed'],
  run({ report, page: { truncated } }) {
    const given = Object.values(report.tables).map(({ source }) => source);
    const isMedium = given.every((source) => source === 'image' || source === 'attachment');
    // The whole report is a picture or an attachment: tables.missing sends a person there.
    if (isMedium && report.sections.every(({ status }) => status === 'missing')) return [notApplicable];
    // What was not read may stand where reading ended.
    const missing = (id: string) => (truncated ? notApplicable : failed({ data: { section: id } }));
    return report.sections.map(({ id, status }) => (status === 'missing' ? missing(id) : passed));
  },
};
