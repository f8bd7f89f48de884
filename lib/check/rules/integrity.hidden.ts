import { EVERY_FORMAT, incomplete, type Outcome, passed, type Rule } from '../rule';

/** What was read from behind a tab or fold, since the seen page lacks it: a person must look whether it belongs there. */
export const integrityHidden: Rule = {
  id: 'integrity.hidden',
  severity: 'notice',
  basis: null,
  formats: EVERY_FORMAT,
  says: ['incomplete.all', 'incomplete.section', 'incomplete.table'],
  run({ reading, report }) {
    const { isAll, sections, tables } = reading.taken;
    if (isAll) return [incomplete({ data: { variant: 'all' } })];
    const ofTables = tables.map((table): Outcome => {
      const at = report.figures.find((figure) => figure.table === table)?.at;
      return incomplete({ data: { table, variant: 'table' }, at });
    });
    // A section is told with its table.
    const ofSections = sections
      .filter((section) => !tables.includes(section))
      .map((section): Outcome => {
        const at = report.sections.find(({ id }) => id === section)?.at;
        return incomplete({ data: { section, variant: 'section' }, at });
      });
    const told = [...ofTables, ...ofSections];
    return told.length ? told : [passed];
  },
};
