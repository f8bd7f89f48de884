import type { Case } from '../cases';
import { applications, row } from '../tiny';

/** Figures of several kinds: 31 of persons, 4 of companies, 3 of them granted. */
const CELLS: Record<string, string> = {
  ...applications(31),
  ...row('applications newReceived', { business: 4, total: 35 }),
  ...row('applications granted', { business: 3, total: 34 }),
  ...row('applications outcomeTotal', { business: 3, total: 34 }),
  ...row('applications carriedOut', { business: 1, total: 1 }),
};
const of = (year: number, cells: Record<string, string> = CELLS, issuer = '青禾县水务局') => ({
  year,
  cells,
  issuer,
  format: '2021' as const,
});

export default [
  {
    name: 'the same three years running',
    page: of(2023),
    previous: of(2022),
    beforeLast: of(2021),
    expected: 'incomplete',
    severity: 'warning',
    message: '2021 年、2022 年',
  },
  {
    name: 'one figure of last year differs',
    page: of(2023),
    previous: of(2022, { ...CELLS, ...row('applications granted', { business: 2, total: 33 }) }),
    beforeLast: of(2021),
    expected: 'passed',
  },
  {
    name: 'one figure of the year before differs',
    page: of(2023),
    previous: of(2022),
    beforeLast: of(2021, { ...CELLS, ...row('applications granted', { business: 2, total: 33 }) }),
    expected: 'passed',
  },
  {
    name: 'a year between is missing',
    page: of(2023),
    previous: of(2022),
    beforeLast: of(2020),
    expected: 'notApplicable',
  },
  {
    name: 'the oldest is of another body',
    page: of(2023),
    previous: of(2022),
    beforeLast: of(2021, CELLS, '白石县水务局'),
    expected: 'notApplicable',
    legitimate: true,
  },
  { name: 'two years are no series', page: of(2023), previous: of(2022), expected: 'notApplicable', legitimate: true },
  {
    name: 'nothing but noughts',
    page: of(2023, {}),
    previous: of(2022, {}),
    beforeLast: of(2021, {}),
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a single case that runs through the table',
    page: of(2023, applications(1)),
    previous: of(2022, applications(1)),
    beforeLast: of(2021, applications(1)),
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
