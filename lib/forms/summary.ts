import type { CellRef, Edition, TableId, Topic, TopicCount } from './types';

const count = (role: string, table: TableId, rows: string[], ...columns: string[]): TopicCount => ({
  role,
  table,
  rows,
  columns,
});
const total = (role: string, table: TableId, ...rows: string[]): TopicCount => count(role, table, rows, 'total');

const LITIGATION = ['litigationDirect', 'litigationAfterReview'];
const ORGANISATIONS = ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];

/** Returns the summary of reports since 2019; `proactive` is the topic of section two, in which editions differ. */
export const summaryWith = (proactive: Omit<Topic, 'id'>): Topic[] => [
  {
    id: 'received',
    lead: [total('received', 'applications', 'newReceived')],
    detail: [
      count('receivedFromPersons', 'applications', ['newReceived'], 'naturalPerson'),
      count('receivedFromOrganisations', 'applications', ['newReceived'], ...ORGANISATIONS),
      total('carriedIn', 'applications', 'carriedIn'),
    ],
  },
  {
    id: 'disclosed',
    lead: [total('granted', 'applications', 'granted'), total('partlyGranted', 'applications', 'partlyGranted')],
    detail: [total('outcomeTotal', 'applications', 'outcomeTotal')],
  },
  {
    id: 'notDisclosed',
    lead: [
      total('refused', 'applications', 'refused'),
      total('unavailable', 'applications', 'unavailable'),
      total('notProcessed', 'applications', 'notProcessed'),
      total('otherOutcome', 'applications', 'otherOutcome'),
    ],
    detail: [total('carriedOut', 'applications', 'carriedOut')],
  },
  {
    id: 'disputes',
    lead: [total('reviews', 'remedies', 'review'), total('suits', 'remedies', ...LITIGATION)],
    detail: [
      count('reviewsCorrected', 'remedies', ['review'], 'corrected'),
      count('suitsCorrected', 'remedies', LITIGATION, 'corrected'),
    ],
  },
  { id: 'proactive', ...proactive },
];

/** Counts of decisions in section two, which both editions since 2019 have. */
export const DECISIONS_TOLD: TopicCount[] = [
  count('licensingDecisions', 'proactive', ['licensing'], 'decisions'),
  count('penaltyDecisions', 'proactive', ['penalties'], 'decisions'),
  count('coercionDecisions', 'proactive', ['coercion'], 'decisions'),
];
/** Returns the count of normative documents in one column of section two. */
export const documentsTold = (role: string, column: string): TopicCount =>
  count(role, 'proactive', ['normativeDocuments'], column);

/** Returns the summary of the statistics of 2008 to 2018; a list may lack some of its rows. */
export function summaryOfList(table: TableId, column: string): Topic[] {
  const row = (role: string, ...rows: string[]): TopicCount => count(role, table, rows, column);
  return [
    { id: 'received', lead: [row('received', 'applications.received')], detail: [] },
    {
      id: 'disclosed',
      lead: [
        row('granted', 'applications.answered.granted'),
        row('partlyGranted', 'applications.answered.partlyGranted'),
      ],
      detail: [row('answered', 'applications.answered')],
    },
    { id: 'notDisclosed', lead: [row('refused', 'applications.answered.refused')], detail: [] },
    { id: 'disputes', lead: [row('reviews', 'review'), row('suits', 'litigation')], detail: [] },
    {
      id: 'proactive',
      lead: [row('published', 'proactive.published')],
      detail: [row('documentsMade', 'proactive.normativeMade')],
    },
  ];
}

/** Returns the cells of an edition that a count adds up; empty where the edition does not have them. */
export function cellsCounted({ tables }: Edition, { table, rows, columns }: TopicCount): CellRef[] {
  const blocks = tables.find(({ id }) => id === table)?.blocks ?? [];
  return rows.flatMap((wanted) =>
    blocks.flatMap((block) => {
      const own = block.rows.filter(({ id }) => id === wanted);
      const found = own.length ? own : block.rows.filter(({ id }) => id.startsWith(`${wanted}.`));
      const shown = block.columns.filter(({ id }) => columns.includes(id));
      return found.flatMap(({ id: row }) => shown.map(({ id: column }) => ({ row, column })));
    }),
  );
}
