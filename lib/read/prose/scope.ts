import type { SectionId } from '../../forms';

/** Whose report it is, of which year, and the section that a sentence is in. */
export interface Scope {
  section: SectionId;
  year: number | null;
  issuer: string | null;
  /**
   * Whether the body reports for an area: a government or its office, whose own share is less than the table's figure.
   */
  isRegional: boolean;
  /** Whether the body reviews others' acts, so that a count of reviews need not be of its own disclosure. */
  reviewsOthers: boolean;
}

/** The scope of a body by its name (Simplified). */
export const scopeOf = (issuer: string | null, year: number | null): Omit<Scope, 'section'> => ({
  year,
  issuer,
  isRegional: issuer !== null && /(?:政府|[省市县区州旗盟乡镇]|街道|办公?[厅室]|管委会|管理委员会)$/.test(issuer),
  reviewsOthers: issuer !== null && /司法[局厅部]/.test(issuer),
});
