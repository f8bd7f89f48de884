/**
 * The shape in which an edition of a statutory form is declared. Reading, checking, exporting and documentation derive
 * from these declarations; every identifier is an open string that only they give.
 */

export type EditionId = string;
export type SectionId = string;
export type TableId = string;

/** `count`: a non-negative integer; `change`: an integer that may be negative; `money`: a decimal amount. */
export type Quantity = 'count' | 'change' | 'money';

export interface Column {
  id: string;
  /** As printed on the form, Simplified script. */
  label: string;
  aliases?: string[];
  /** The head printed over it and its neighbours (法人或其他组织). */
  head?: string;
  quantity: Quantity;
  /** The unit of the figures, or null where the form leaves it to the report (元 or 万元) or gives one to each row. */
  unit: string | null;
}

/**
 * What a rule that is about one thing looks for. `localRegulations`: 规章, which only some bodies can make;
 * `directLitigation`: suits without a review before them.
 */
export type RowRole = 'localRegulations' | 'directLitigation';

export interface Row {
  id: string;
  /** As printed on the form, with its ordinal. */
  label: string;
  /** Wordings seen on real reports and in Taiwan vocabulary that are too far from the label to be found by likeness. */
  aliases?: string[];
  /** The heads the row stands under, outermost first. */
  heads?: string[];
  role?: RowRole;
  /** Where the form gives units to rows, not columns. */
  unit?: string;
  quantity?: Quantity;
}

/** Rows that share their columns. */
export interface Block {
  /** The head printed over the block, if any (第二十条第（一）项). */
  head: string | null;
  columns: Column[];
  rows: Row[];
}

export interface CellRef {
  row: string;
  column: string;
}

/** One equation over cells of one table: Σ left = Σ right. A breach is certain unless it is declared a convention. */
export interface Identity {
  rule: string;
  table: TableId;
  left: CellRef[];
  right: CellRef[];
  /** The equation in identifiers, as exported. */
  equation: string;
}

/**
 * A stock and what is added to it or taken from it: stock(y) = stock(y−1) + flows. Not certain: a clean-up may change the
 * stock otherwise.
 */
export interface Stock {
  rows: string[];
  stock: string;
  /** Columns added, and columns taken away. */
  added: string[];
  removed: string[];
  /** Whether the flows are printed in the report of the same year as the stock, or in that of the year before. */
  flows: 'sameYear' | 'yearBefore';
}

/** `carriedOut` of one year is `carriedIn` of the next, in every column. */
export interface CarryOver {
  carriedIn: string;
  carriedOut: string;
}

/**
 * `rows`: one block, a row of the declaration is a row of the page. `blocks`: several blocks, each with a head row of its
 * own. `line`: the whole table is printed as one line of figures, its rows side by side. `list`: one block with a column of
 * units, of whose rows a report may leave some out and add others.
 */
export type Layout = 'rows' | 'blocks' | 'line' | 'list';

export interface FormTable {
  id: TableId;
  section: SectionId;
  layout: Layout;
  /** What is printed over the names of the rows, and over all columns. */
  corner?: string;
  columnsHead?: string;
  blocks: Block[];
  identities: Identity[];
  /** Sums that a form only suggests: no breach of them is a finding, but figures run together are taken apart by them. */
  conventions?: Identity[];
  stocks?: Stock[];
  carryOver?: CarryOver;
  /**
   * What a count that prose states may mean, as sums of rows, plainest first. A row without an entry means itself, a
   * common prefix of rows (`refused`) their sum.
   */
  readings?: Record<string, string[][]>;
}

export interface Section {
  id: SectionId;
  ordinal: string;
  heading: string;
}

/** What real pages write in the place of a heading. */
export interface Wordings {
  /** The same in other words. */
  aliases: string[];
  /** Slips of the pen: recognised, and said to be slips. */
  misspellings?: string[];
}

/**
 * A count that a reader's summary names: the sum of the cells in these rows and columns. A row that the table does not have
 * is the group of those under it (`refused` of `refused.stateSecret`).
 */
export interface TopicCount {
  /** What it counts: by it the count is worded, and set beside that of another year, whatever rows either edition has. */
  role: string;
  table: TableId;
  rows: string[];
  columns: string[];
}

/** What one sentence of a reader's summary is about: what it says, and what is said beside it. */
export interface Topic {
  id: string;
  lead: TopicCount[];
  detail: TopicCount[];
}

export interface Instrument {
  /** Full number as cited, for messages. */
  name: string;
  year: number;
  number: number;
}

export interface Marks {
  /** Column heads that all stand on it. */
  all: string[];
  /** Its first heading, which counts with one of the words. */
  head: string;
  words: string[];
  /** What a heading of its says, and of no other edition. */
  heading?: string;
  /** What no page of this edition says. */
  never: string;
}

export interface Edition {
  id: EditionId;
  /** The exported `format`: editions of one time share it (`older`). */
  format: string;
  /** First and last report year, inclusive; `to` is null while in force. */
  from: number;
  to: number | null;
  /** The notice that prescribes the form; null where it was free or regional. */
  instrument: Instrument | null;
  /** One date for every body, where the regulation of the time set one: in the year after the report year. */
  deadlineForAll?: { month: number; day: number; basis: string };
  /** By what a page of this edition is known, whatever year it names. */
  marks?: Marks;
  sections: Section[];
  tables: FormTable[];
  /** What a reader is told of a report, in this order; counts of tables that the edition does not have are passed over. */
  summary?: Topic[];
}
