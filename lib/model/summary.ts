import type { TableId } from '../forms/types';
import type { Selector } from './schema';

/**
 * Whether a figure can be quoted: `confirmed` where its sums hold, or the text or last year's report agrees;
 * `contradicted` where an active finding says that it does not match; `unchecked` otherwise.
 */
export type Trust = 'confirmed' | 'contradicted' | 'unchecked';

/**
 * How a count was read: `partly` where some of its cells are blank; `blank` where all are; `mark` where a dash or a
 * word for nothing stands in one; `unread` where one could not be read as a number; `absent` where the page has none of
 * them.
 */
export type CountState = 'read' | 'partly' | 'blank' | 'mark' | 'unread' | 'absent';

/** Why a figure is trusted or not. */
export type Reason =
  | { kind: 'finding'; finding: number }
  | { kind: 'identities' | 'prose' | 'years' | 'open' | 'broken' | 'reviewed' | 'recovered' | 'noIdentity' }
  | { kind: Exclude<CountState, 'read' | 'partly'> };

/** A count of one year's report; the value is null unless all of its cells were read, blanks as 0. */
export interface CountReading {
  value: number | null;
  state: CountState;
  trust: Trust;
}

/** A count of a summary: what it counts, with the report's reading and last year's. */
export interface ToldCount extends CountReading {
  role: string;
  table: TableId;
  unit: string | null;
  reasons: Reason[];
  /** Selectors of its first cell; empty where the page has none. */
  at: Selector[];
  before: CountReading | null;
}

export interface ToldTopic {
  id: string;
  lead: ToldCount[];
  detail: ToldCount[];
}

/** What a report says in a few figures, as plain data; `saySummary` puts it into words. */
export interface Summary {
  year: number | null;
  /** The report of the year before that it is compared with; null where there is none. */
  previous: { year: number; doubt: 'imported' | 'otherSite' | 'perhapsSame' | null } | null;
  topics: ToldTopic[];
}
