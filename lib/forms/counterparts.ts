import type { TableId } from './types';

/** Why a row of a statistics table before 2019 and a row since may differ, though both count the same matter. */
export type Doubt =
  /** Some bodies counted the documents asked for, not the applications. */
  | 'mayCountDocuments'
  /** Nothing was carried over then, so the answers of a year are not all of its decisions. */
  | 'noCarryOver'
  /** In some forms it includes information that was already public. */
  | 'mayHoldPublic'
  /** The forms do not state whether it includes pending cases. */
  | 'mayLackPending';

/** A row of the statistics tables of 2008 to 2018, and the cells since 2019 whose sum counts the same. */
export interface Counterpart {
  row: string;
  cells: { table: TableId; row: string; column: string }[];
  doubt?: Doubt;
}

const cell = (table: TableId, row: string, column: string): Counterpart['cells'][number] => ({ table, row, column });

/** Rows with the same meaning in both. Used only to show numbers side by side, never to check them. */
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
