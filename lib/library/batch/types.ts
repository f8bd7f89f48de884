import type { Verdict } from '../../model/schema';

/** The result of one page: enough for the list and the summary; the audit itself is in the library. */
export interface PageResult {
  /** The key of the audit in the library. */
  key: string;
  title: string;
  issuer: string | null;
  year: number | null;
  verdict: Verdict;
  /** How often each rule failed or is incomplete; rules with neither are left out. */
  rules: Record<string, { failed: number; incomplete: number }>;
}

/**
 * Why a page could not be audited: `offline` this device has no network · `network` no answer · `redirect` it led to an
 * address that may not be read · `status` a status outside of 200–299, given as detail · `document` a document that
 * cannot be read, with the reason or the kind as detail · `notPage` nothing that can be read as text · `permission` the
 * browser may not read this host · `slow` no answer in time · `internal` an error of ours.
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

/** `waiting` → `running` → `done` or `failed`. `stopped`: its host failed too often, so it was not requested. */
export type ItemState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/** One address of the queue. */
export interface Item {
  url: string;
  host: string;
  /** Position in the queue. */
  order: number;
  state: ItemState;
  result?: PageResult;
  failure?: { kind: Failure; detail: string };
  /** How often its host put it off, see `putOff`. */
  putOff?: number;
}

/** The queue; immutable. */
export interface Batch {
  items: Item[];
  paused: boolean;
  /** Milliseconds between the end of one page of a host and the start of the next. */
  delay: number;
  /**
   * Until when each host is left alone (milliseconds since the epoch), by host name. Saved with the queue, so that a
   * reload does not shorten a rest.
   */
  rests?: Record<string, number>;
}

/** The state of a host, needed only while the runner runs: when it was last requested, and its consecutive errors. */
export interface HostState {
  idleSince: number;
  errors: number;
}
export type Hosts = ReadonlyMap<string, HostState>;
