/** Something of which a region wants the number told in a section of the report, beyond what the unified format asks. */
export interface WantedCount {
  id: string;
  section: string;
  /** As the instrument names it. */
  label: string;
  /** Words by which the text may speak of it. */
  words: string[];
}

/** What a region asks of reports of one year beyond the unified format. Data: none is applied unless it surely governs. */
export interface RegionProfile {
  id: string;
  /** The division that it governs, with all that is below it, and the one above it, by their names on the map. */
  place: string;
  within: string;
  /** The report year. */
  year: number;
  instrument: string;
  /** How long a section should be at most, in characters. */
  limits: { section: string; characters: number }[];
  counts: WantedCount[];
}
