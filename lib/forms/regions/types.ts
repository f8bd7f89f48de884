/** A number that a region requires in a section of the report, beyond the unified format. */
export interface WantedCount {
  id: string;
  section: string;
  /** Name of what is counted, as in the instrument. */
  label: string;
  /** Words that the text may use for it. */
  words: string[];
}

/**
 * What a region requires of reports of one year beyond the unified format. Applied only where it certainly governs or
 * was chosen.
 */
export interface RegionProfile {
  id: string;
  /**
   * Names of the division that it governs, with everything below it (`place`), and of the division above (`within`).
   */
  place: string;
  within: string;
  /** The report year. */
  year: number;
  instrument: string;
  /** Maximum length of sections, in characters. */
  limits: { section: string; characters: number }[];
  counts: WantedCount[];
}
