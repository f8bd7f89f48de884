import { BASIS } from '../../forms';
import { editionOf } from '../../model/cells';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/**
 * A statistical table that is not on the page. One given as a picture or an attachment is `incomplete`: a person must
 * open it.
 */
export const tablesMissing: Rule = {
  id: 'tables.missing',
  severity: 'error',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed', 'failed.empty', 'failed.prose', 'incomplete.image', 'incomplete.attachment', 'incomplete.doubtful'],
  run(context) {
    const outcomes = ofTables(context);
    if (!context.isDoubtful) return outcomes;
    const lacking = outcomes.filter(({ outcome }) => outcome === 'failed');
    // Whether the page is a report at all is one decision, so one finding.
    return outcomes.map((outcome): Outcome => {
      if (outcome.outcome !== 'failed') return outcome;
      if (outcome !== lacking[0]) return { outcome: 'incompleteElsewhere' };
      return incomplete({ data: { count: lacking.length, variant: 'doubtful' }, severity: 'warning' });
    });
  },
};

function ofTables({ report, page, isDoubtful }: Context): Outcome[] {
  return (editionOf(report)?.tables ?? []).map(({ id: table, section: holder }): Outcome => {
    const { source, link } = report.tables[table] ?? { source: 'absent' };
    const section = report.sections.find(({ id }) => id === holder);
    const behind = report.sections.slice(section ? report.sections.indexOf(section) + 1 : 0);
    const at = section?.at ?? [];
    if (source === 'table' || source === 'flattened') return passed;
    if (source === 'image' || source === 'attachment') {
      return incomplete({ data: { table, variant: source, link: link ?? '' }, severity: 'warning', at });
    }
    // The table may stand beyond the part that was read, unless another section follows its own.
    const mayFollow = !section || section.status === 'missing' || behind.every(({ status }) => status === 'missing');
    if (page.truncated && mayFollow) return notApplicable;
    // sections.missing reports a page that may be no report and lacks sections too.
    if (isDoubtful && report.sections.some(({ status }) => status === 'missing'))
      return { outcome: 'incompleteElsewhere' };
    if (source === 'prose') return failed({ data: { table, variant: 'prose' }, severity: 'warning', at });
    // A missing section and its missing table are one mistake.
    if (section?.status === 'missing') return { outcome: 'failedElsewhere' };
    return failed({ data: section?.status === 'empty' ? { table, variant: 'empty' } : { table }, at });
  });
}
