import type { PanelWords } from '../../lib/locales/panel';
import type { Figure } from '../../lib/model/schema';

export type Group = keyof PanelWords['chartGroups'];
export type Applicant = keyof PanelWords['applicants'];

/** The outcomes of one kind of applicant's applications. */
export interface Outcomes {
  applicant: Applicant;
  values: { group: Group; value: number }[];
  sum: number;
}

/** Returns the figures of table three by outcome group, for all applicants together and for each kind. */
export function outcomesOf(figures: Figure[], { chartGroups, applicants }: PanelWords): Outcomes[] {
  const cells = figures.filter(({ table, value }) => table === 'applications' && value !== null);
  const all = Object.keys(applicants) as Applicant[];
  const kinds = all.filter((id) => id !== 'total');
  const of = (group: Group, columns: string[]): number | null => {
    const own = cells.filter(
      ({ row, column }) => columns.includes(column) && (row === group || row.startsWith(`${group}.`)),
    );
    return own.length ? own.reduce((sum, { value }) => sum + (value ?? 0), 0) : null;
  };
  return all.map((applicant) => {
    const values = (Object.keys(chartGroups) as Group[]).map((group) => ({
      group,
      // If the report leaves its totals blank, they are the sums over the applicants.
      value: of(group, [applicant]) ?? (applicant === 'total' ? of(group, kinds) : null) ?? 0,
    }));
    return { applicant, values, sum: values.reduce((sum, { value }) => sum + value, 0) };
  });
}
