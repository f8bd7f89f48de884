import type { TableId } from './types';

/** What keeps a row of a statistics table before 2019 and a row since apart, though both count the same matter. */
export type Doubt =
  /** Some bodies counted the documents asked for, not the applications. */
  | 'mayCountDocuments'
  /** Nothing was carried over then: what is answered in a year is not all that is decided in it. */
  | 'noCarryOver'
  /** What was public already is counted in it in some forms. */
  | 'mayHoldPublic'
  /** Whether cases still open are counted is not stated. */
  | 'mayLackPending';

/** A row of the statistics tables of 2008 to 2018 and the cells since 2019 whose sum counts the same. */
export interface Counterpart {
  row: string;
  cells: { table: TableId; row: string; column: string }[];
  doubt?: Doubt;
}

const cell = (table: TableId, row: string, column: string): Counterpart['cells'][number] => ({ table, row, column });

/** Only where the meaning is the same: a number is set beside another by it, and never checked by it. */
export const COUNTERPARTS: Counterpart[] = [
  {
    row: 'applications.received',
    cells: [cell('applications', 'newReceived', 'total')],
    doubt: 'mayCountDocuments',
  },
  { row: 'applications.answered', cells: [cell('applications', 'outcomeTotal', 'total')], doubt: 'noCarryOver' },
  { row: 'applications.answered.granted', cells: [cell('applications', 'granted', 'total')], doubt: 'mayHoldPublic' },
  { row: 'applications.answered.partlyGranted', cells: [cell('applications', 'partlyGranted', 'total')] },
  { row: 'applications.answered.duplicate', cells: [cell('applications', 'notProcessed.duplicate', 'total')] },
  {
    row: 'applications.answered.refused.stateSecret',
    cells: [cell('applications', 'refused.stateSecret', 'total')],
  },
  { row: 'proactive.normativeMade', cells: [cell('proactive', 'normativeDocuments', 'made')] },
  { row: 'review', cells: [cell('remedies', 'review', 'total')], doubt: 'mayLackPending' },
  {
    row: 'litigation',
    cells: [cell('remedies', 'litigationDirect', 'total'), cell('remedies', 'litigationAfterReview', 'total')],
    doubt: 'mayLackPending',
  },
];
