/** The shape in which a statutory format is declared. Everything else derives from these declarations. */

export type FormatId = 'older' | '2019' | '2021';
export type SectionId = 'overview' | 'proactive' | 'applications' | 'remedies' | 'problems' | 'other';
export type TableId = 'proactive' | 'applications' | 'remedies';

/** `count`: a non-negative integer; `change`: an integer that may be negative; `money`: a decimal amount. */
export type Quantity = 'count' | 'change' | 'money';

export interface Column {
  id: string;
  /** As printed on the form, Simplified script. */
  label: string;
  aliases?: string[];
  quantity: Quantity;
  /** The unit of the figures, or null where the form leaves it to the report (元 or 万元). */
  unit: string | null;
}

export interface Row {
  id: string;
  /** As printed on the form, with its ordinal. */
  label: string;
  /** Wordings seen on real reports and in Taiwan vocabulary that are too far from the label to be found by likeness. */
  aliases?: string[];
  /** The heads the row stands under, outermost first. */
  heads?: string[];
}

/** Rows that share their columns. Tables three and four are one block each, table two is several. */
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

/** One equation over cells of one table: Σ left = Σ right. A breach is certain. */
export interface Identity {
  rule: string;
  table: TableId;
  left: CellRef[];
  right: CellRef[];
  /** The equation in identifiers, as exported. */
  equation: string;
}

export interface TableFormat {
  id: TableId;
  section: SectionId;
  /** `rows`: a row of the declaration is a row of the page; `columns`: the whole table is printed as one line of figures. */
  layout: 'rows' | 'columns';
  blocks: Block[];
  identities: Identity[];
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

export interface Instrument {
  /** Full number as cited, for messages. */
  name: string;
  year: number;
  number: number;
}

export interface Format {
  id: FormatId;
  /** First and last report year, inclusive; `to` is null while in force. */
  from: number;
  to: number | null;
  instrument: Instrument | null;
  sections: Section[];
  tables: TableFormat[];
}
