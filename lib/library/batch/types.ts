import type { Verdict } from '../../model/schema';

/** What came of one page: enough for the list and the summary; the audit itself is in the library. */
export interface PageResult {
  /** The key of the audit in the library. */
  key: string;
  title: string;
  issuer: string | null;
  year: number | null;
  verdict: Verdict;
  /** How often each rule failed or could not be decided; rules without either are left out. */
  rules: Record<string, { failed: number; incomplete: number }>;
}

/**
 * Why a page gave no audit: `offline` this device has no network · `network` no answer · `status` an answer other than
 * 200, its detail the number · `document` a document that cannot be read, its detail why, or which kind · `notPage` nothing that can
 * be read as text · `permission` the browser may not read this host · `slow` no answer in time · `internal` an error of ours.
 */
export type Failure =
  | 'offline'
  | 'network'
  | 'redirect'
  | 'status'
  | 'document'
  | 'notPage'
  | 'permission'
  | 'slow'
  | 'internal';

/**
 * `waiting` → `running` → `done` or `failed`. `stopped`: its host failed too often, so it was not asked.
 */
export type ItemState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/** One address of the queue. */
export interface Item {
  url: string;
  host: string;
  /** Place in the queue. */
  order: number;
  state: ItemState;
  result?: PageResult;
  failure?: { kind: Failure; detail: string };
  /** How often its host put it off to another time. */
  putOff?: number;
}

/** The queue. Every change gives a new one. */
export interface Batch {
  items: Item[];
  paused: boolean;
  /** Milliseconds between the end of one page of a host and the start of the next. */
  delay: number;
  /** Until when a host is left alone, by its name: kept with the queue, since a reload is no reason to hurry. */
  rests?: Record<string, number>;
}

/** What the runner must remember of a host and nobody need keep: when it was last asked, its errors in a row. */
export interface HostState {
  idleSince: number;
  errors: number;
}
export type Hosts = ReadonlyMap<string, HostState>;
