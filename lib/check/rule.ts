import type { Edition, RegionProfile } from '../forms';
import type { Figures } from '../model/cells';
import type { AuditDocument, Finding, FindingEvidence, Report, Suspect, Term } from '../model/schema';
import type { Sum } from './arithmetic';
import type { Mistake } from './diagnosis';

/** What rules run on. Sums and mistakes are computed once and shared. */
export interface Context {
  /** What is known of the page itself. */
  page: CheckedPage;
  report: Report;
  /** Whether the page may be no report at all: what it lacks is then reported as `incomplete` at most. */
  isDoubtful: boolean;
  figures: Figures;
  sums: Sum[];
  mistakes: Mistake[];
  /** The figures with the likeliest repair applied; null where no sum is broken or no repair is known. */
  repaired: Figures | null;
  /** Last year's audit of the same body, where it is known. */
  previous: AuditDocument | null;
  /**
   * Why last year's audit proves nothing for certain: it was imported, or read on another site than the body's. Null
   * where it was read here on the body's own site, or a person named it.
   */
  doubt?: 'imported' | 'otherSite' | null;
  /** Other documents to compare with; absent where a page is checked by itself. */
  beside?: Beside | null;
  /**
   * What the region requires beyond the unified format, where its profile was chosen or the body is certainly in it.
   */
  region: RegionProfile | null;
}

/** What is needed of a report to compare its text with those of other bodies. */
export interface Narrative {
  issuer: string;
  year: number;
  /** The title of its page: it may name the body more fully. */
  title: string;
  url: string | null;
  shingles: readonly string[];
}

/** Another body's report, and what it was read from. */
export interface OtherNarrative extends Narrative {
  evidence: FindingEvidence;
  /** True where it was imported and nobody vouches for it. */
  isImported?: true;
}

/** Documents other than last year's that a library, or a run over many pages, knows. */
export interface Beside {
  /** The audit of the year before last, of the same body as last year's. */
  beforeLast: AuditDocument | null;
  /** Reports of other bodies whose text may be the same. */
  others: OtherNarrative[];
}

/**
 * What the rules across documents run on. Audit documents hold all of it, so these rules can run again on stored ones.
 */
export type AcrossYears = Pick<Context, 'page' | 'report' | 'figures' | 'previous' | 'doubt' | 'beside'>;

/** The fields of a page that rules may use. */
export type CheckedPage = Pick<AuditDocument['page'], 'url' | 'title' | 'artefacts' | 'truncated' | 'draft'>;

/** What an outcome adds to its rule for the finding; everything is optional. */
export interface Details {
  /** Values for the sentence; `variant` chooses another sentence of the rule. */
  data?: Record<string, string | number>;
  equation?: string;
  expected?: number | string | null;
  actual?: number | string | null;
  suspects?: Suspect[];
  derivation?: Term[];
  consequences?: string[];
  severity?: Finding['severity'];
  basis?: string;
  at?: Finding['at'];
  /** Other documents that the finding rests on. */
  evidence?: FindingEvidence[];
}

/**
 * Four outcomes, never two. `failedElsewhere` and `incompleteElsewhere` are counted, but another finding reports them.
 */
export type Outcome =
  | { outcome: 'passed' | 'notApplicable' | 'failedElsewhere' | 'incompleteElsewhere' }
  | ({ outcome: 'failed' | 'incomplete' } & Details);

/** One rule: data and one pure function. Its sentences are in lib/locales, its cases beside its test. */
export interface Rule {
  /** `area.fault`: the fault is a noun. */
  id: string;
  severity: Finding['severity'];
  /** Legal basis cited with a finding, if the rule rests on one. */
  basis: string | null;
  /** Whether an edition of the form gives the rule anything to try. */
  editions: (edition: Edition) => boolean;
  /** Keys of the sentences its findings may take beside `passed`: an outcome, or an outcome with a variant. */
  says: string[];
  run(context: Context): Outcome[];
}

/** A rule that compares a report with other documents. */
export interface RuleAcrossYears extends Rule {
  run(context: AcrossYears): Outcome[];
}

/** Editions that a notice of the State Council prescribes. */
export const STATUTORY = ({ instrument }: Edition): boolean => instrument !== null;
/** Editions that declare tables, whose cells can be checked. */
export const WITH_TABLES = ({ tables }: Edition): boolean => tables.length > 0;
/** Editions that declare stocks. */
export const WITH_STOCKS = ({ tables }: Edition): boolean => tables.some(({ stocks = [] }) => stocks.length > 0);
export const EVERY_EDITION = (): boolean => true;

export const passed: Outcome = { outcome: 'passed' };
export const notApplicable: Outcome = { outcome: 'notApplicable' };
export const failed = (details: Details): Outcome => ({ outcome: 'failed', ...details });
export const incomplete = (details: Details): Outcome => ({ outcome: 'incomplete', ...details });
