import { EVERY_EDITION, incomplete, type Outcome, passed, type Rule } from '../rule';

/**
 * Content read from behind a tab or fold, because the visible page lacks it: a person must check whether it belongs
 * there.
 */
export const integrityHidden: Rule = {
  id: 'integrity.hidden',
  severity: 'notice',
  basis: null,
  editions: EVERY_EDITION,
  says: ['incomplete.all', 'incomplete.section', 'incomplete.table'],
  run({ report }) {
    if (report.shown === false) return [incomplete({ data: { variant: 'all' } })];
    const tables = Object.keys(report.tables).filter((table) => report.tables[table]?.shown === false);
    const ofTables = tables.map((table): Outcome => {
      const at = report.figures.find((figure) => figure.table === table)?.at;
      return incomplete({ data: { table, variant: 'table' }, at });
    });
    // A section with a hidden table is reported with the table.
    const ofSections = report.sections
      .filter(({ id, shown }) => shown === false && !tables.includes(id))
      .map(({ id, at }): Outcome => incomplete({ data: { section: id, variant: 'section' }, at }));
    const told = [...ofTables, ...ofSections];
    return told.length ? told : [passed];
  },
};
