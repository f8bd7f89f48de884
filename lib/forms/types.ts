/**
 * Types for declaring an edition of a statutory form. Reading, checking, exporting and documentation derive from these
 * declarations; identifiers are open strings that only the declarations define.
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
  /** The heading printed above it and its neighbours (法人或其他组织). */
  head?: string;
  quantity: Quantity;
  /** The unit of the figures, or null where the form leaves it to the report (元 or 万元) or gives one to each row. */
  unit: string | null;
}

/**
 * Meaning of a row that a specific rule looks for. `localRegulations`: 规章, which only some bodies can make;
 * `directLitigation`: suits without a preceding review.
 */
export type RowRole = 'localRegulations' | 'directLitigation';

export interface Row {
  id: string;
  /** As printed on the form, with its ordinal. */
  label: string;
  /**
   * Wordings in real reports and in Taiwan vocabulary that are too different from the label to be found by similarity.
   */
  aliases?: string[];
  /** The headings that the row stands under, outermost first. */
  heads?: string[];
  role?: RowRole;
  /** Unit and quantity, where the form gives them to rows rather than columns. */
  unit?: string;
  quantity?: Quantity;
}

/** Rows that share their columns. */
export interface Block {
  /** The heading printed above the block, if any (第二十条第（一）项). */
  head: string | null;
  columns: Column[];
  rows: Row[];
}

export interface CellRef {
  row: string;
  column: string;
}

/**
 * One equation over cells of a table: Σ left = Σ right. If broken, a cell is certainly wrong, unless declared as a
 * convention.
 */
export interface Identity {
  rule: string;
  table: TableId;
  left: CellRef[];
  right: CellRef[];
  /** The equation in identifiers, as exported. */
  equation: string;
}

/**
 * A stock, and what is added to it or removed: stock(y) = stock(y−1) + flows. This is not certain, as a clean-up may
 * also change the stock.
 */
export interface Stock {
  rows: string[];
  stock: string;
  /** Columns that are added to the stock, and columns that are removed from it. */
  added: string[];
  removed: string[];
  /** Whether the flows are printed in the report of the same year as the stock, or in that of the year before. */
  flows: 'sameYear' | 'yearBefore';
}

/** Rows of which `carriedOut` of one year equals `carriedIn` of the next, in every column. */
export interface CarryOver {
  carriedIn: string;
  carriedOut: string;
}

/**
 * `rows`: one block; a row of the declaration is a row on the page. `blocks`: several blocks, each with its own heading
 * row. `line`: the whole table is printed as one line of figures, its rows side by side. `list`: one block with a
 * column of units; a report may leave out some rows and add others.
 */
export type Layout = 'rows' | 'blocks' | 'line' | 'list';

export interface FormTable {
  id: TableId;
  section: SectionId;
  layout: Layout;
  /** Texts printed above the row labels, and above all columns. */
  corner?: string;
  columnsHead?: string;
  blocks: Block[];
  identities: Identity[];
  /** Sums that a form only suggests: a broken one is no finding, but they are used to split run-together figures. */
  conventions?: Identity[];
  stocks?: Stock[];
  carryOver?: CarryOver;
  /**
   * What a count stated in prose may mean, as sums of rows, plainest first. A row without an entry means itself, and a
   * common prefix of rows (`refused`) means their sum.
   */
  readings?: Record<string, string[][]>;
}

export interface Section {
  id: SectionId;
  ordinal: string;
  heading: string;
}

/** Wordings of a heading on real pages. */
export interface Wordings {
  /** Other wordings of the same meaning. */
  aliases: string[];
  /** Misspelt wordings: recognised, but reported. */
  misspellings?: string[];
}

/**
 * A count of the summary: the sum of the cells in these rows and columns. A row that the table does not have means all
 * rows below it (`refused` means `refused.stateSecret` and so on).
 */
export interface TopicCount {
  /**
   * What it counts: determines its wording, and which count of another year it is compared with, whatever rows an
   * edition has.
   */
  role: string;
  table: TableId;
  rows: string[];
  columns: string[];
}

/** The topic of one sentence of the summary: the counts that it states (`lead`), and those added as details. */
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
  /** Column headings that all stand on its pages. */
  all: string[];
  /** Its first heading, which counts only together with one of the words. */
  head: string;
  words: string[];
  /** Text in a heading of this edition and of no other. */
  heading?: string;
  /** Text that no page of this edition has. */
  never: string;
}

export interface Edition {
  id: EditionId;
  /** The exported `format`, which editions of one period share (`older`). */
  format: string;
  /** First and last report year, inclusive; `to` is null while in force. */
  from: number;
  to: number | null;
  /** The notice that prescribes the form; null where the form was free or regional. */
  instrument: Instrument | null;
  /** Deadline for every body, in the year after the report year, where the regulation of the time set one. */
  deadlineForAll?: { month: number; day: number; basis: string };
  /** Marks that identify a page of this edition, whatever year it names. */
  marks?: Marks;
  sections: Section[];
  tables: FormTable[];
  /** Topics of a report's summary, in order; counts of tables that the edition does not have are skipped. */
  summary?: Topic[];
}
