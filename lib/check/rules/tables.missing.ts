import { BASIS } from '../../forms';
import { editionOf } from '../../model/cells';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** A statistical table that is not on the page. A picture or an attachment is for a person to open, not missing. */
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
    // That the page may be none is one thing to decide.
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
    // Where reading ended it may still have come; not in a section that another one follows.
    const mayFollow = !section || section.status === 'missing' || behind.every(({ status }) => status === 'missing');
    if (page.truncated && mayFollow) return notApplicable;
    // A page that may be no report, and lacks sections of one too, is asked about by sections.missing.
    if (isDoubtful && report.sections.some(({ status }) => status === 'missing'))
      return { outcome: 'incompleteElsewhere' };
    if (source === 'prose') return failed({ data: { table, variant: 'prose' }, severity: 'warning', at });
    // Where the section itself is missing, or nothing stands under its heading, that is one mistake.
    if (section?.status === 'missing') return { outcome: 'failedElsewhere' };
    return failed({ data: section?.status === 'empty' ? { table, variant: 'empty' } : { table }, at });
  });
}
