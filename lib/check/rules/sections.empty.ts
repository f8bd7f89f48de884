import { BASIS } from '../../format';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

const NOTHING = /^(?:无|没有|暂无|无。|暂无。|无存在问题)[。.]?$/;

/** A section with nothing under its heading, or problems that are 无. Section six may be 无. */
export const sectionsEmpty: Rule = {
  id: 'sections.empty',
  severity: 'error',
  basis: BASIS.article50,
  formats: STATUTORY,
  run: ({ report, reading }) =>
    report.sections.map(({ id, status, at }) => {
      if (status === 'missing') return notApplicable;
      if (status === 'empty') return failed({ data: { section: id }, at });
      const found = reading.sections.find((section) => section.id === id);
      const text = found ? reading.source.folded.text.slice(found.start, found.end).replace(/\s/g, '') : '';
      if (id === 'problems' && NOTHING.test(text)) return failed({ data: { section: id, variant: 'none' }, severity: 'warning', at });
      return passed;
    }),
};
