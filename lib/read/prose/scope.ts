import type { SectionId } from '../../forms';

/** Whose report it is, of which year, and where in it a sentence stands. */
export interface Scope {
  section: SectionId;
  year: number | null;
  issuer: string | null;
  /** Whether the body reports for an area: a government or its office, whose own share is less than the table. */
  isRegional: boolean;
  /** Whether reviews of others' acts are its trade, so that a count of reviews is not yet one of its own disclosure. */
  reviewsOthers: boolean;
}

/** The scope of a body by its name (Simplified). */
export const scopeOf = (issuer: string | null, year: number | null): Omit<Scope, 'section'> => ({
  year,
  issuer,
  isRegional: issuer !== null && /(?:政府|[省市县区州旗盟乡镇]|街道|办公?[厅室]|管委会|管理委员会)$/.test(issuer),
  reviewsOthers: issuer !== null && /司法[局厅部]/.test(issuer),
});
