import * as z from 'zod/mini';

/**
 * The audit document: the one shape that is exported, stored, printed and compared. Public API, version 1: names and
 * meanings stay, additions are minor versions. Fields added in 1.1 are optional, so that documents of 1.0 can be read
 * too.
 */

const count = z.number().check(z.int(), z.nonnegative());
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** W3C Web Annotation selectors over the text content of the page's body. */
export const selector = z.discriminatedUnion('type', [
  z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
  z.object({ type: z.literal('TextPositionSelector'), start: count, end: count }),
]);
const at = z.array(selector);

export const artefactKind = z.enum([
  'pinyin',
  'injectedTitle',
  'leftover',
  'layoutBars',
  'vocabulary',
  'overConversion',
  'lostDigits',
  'code',
  'mojibake',
  'placeholder',
  'doubledName',
]);
export const artefact = z.object({ kind: artefactKind, count, sample: z.string() });

export const page = z.object({
  url: z.nullable(z.string()),
  title: z.string(),
  capturedAt: z.string(),
  script: z.enum(['hans', 'hant', 'mixed']),
  textSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  artefacts: z.array(artefact),
  /** Media type of what was read: text/html, application/pdf. */
  mediaType: z.optional(z.string()),
  /** Name of the file, for a document without an address. */
  file: z.optional(z.string()),
  /** True where the page has more than was read. */
  truncated: z.optional(z.boolean()),
  /** True for a draft: requirements that only a published report can meet are not checked. */
  draft: z.optional(z.boolean()),
});

export const detection = z.object({
  kind: z.enum(['annualReport', 'olderAnnualReport', 'workSummary', 'none']),
  confidence: z.number().check(z.gte(0), z.lte(1)),
  signals: z.array(z.string()),
  /** Evidence for (weight above 0) and against a report, strongest first. */
  evidence: z.optional(z.array(z.object({ signal: z.string(), weight: z.number() }))),
  /** True where the evidence lies between the bounds: a person must decide. */
  perhaps: z.optional(z.boolean()),
});

export const section = z.object({
  /** Declared by the edition of the form: overview, proactive, applications, remedies, problems, other. */
  id: z.string(),
  status: z.enum(['present', 'empty', 'missing']),
  heading: z.nullable(z.string()),
  characters: count,
  at,
  /** The number before the heading as printed on the page: 一, （一）; null where it has none. */
  ordinal: z.optional(z.nullable(z.string())),
  /** True where the heading is misspelt, or worded unlike the form and recognised by its position. */
  misnamed: z.optional(z.boolean()),
  /** True where the text says that there is nothing to say: 无, 无明显问题. */
  saysNothing: z.optional(z.boolean()),
  /** False where the page shows it only behind a tab or fold. */
  shown: z.optional(z.boolean()),
});

/** Declared by the edition of the form; consumers must ignore tables that they do not know. */
const tableId = z.string();
export const tableReading = z.object({
  /** False where the page shows it only behind a tab or fold. */
  shown: z.optional(z.boolean()),
  source: z.enum(['table', 'flattened', 'prose', 'image', 'attachment', 'absent']),
  /** True where the table has no borders, and its cells were found by the position of their print. */
  byPlace: z.optional(z.boolean()),
  /** True where the page hides rows of it, which were not read. */
  hiddenRows: z.optional(z.boolean()),
  /** Address of the picture or attachment that holds the table. */
  link: z.optional(z.string()),
});

export const figure = z.object({
  table: tableId,
  row: z.string(),
  column: z.string(),
  value: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  text: z.string(),
  at,
  /** The text of the cell as printed, where a unit, note or remark was removed to read the figure. */
  raw: z.optional(z.string()),
  /** False where the page shows it only behind a tab or fold. */
  shown: z.optional(z.boolean()),
  /** True where the cell has no text and shows a picture, which was not read. */
  picture: z.optional(z.boolean()),
  /** Rules whose identities were used to recover the value from run-together figures, and so cannot confirm it. */
  recovered: z.optional(z.array(z.string())),
});

/** What limits a stated count to a part of the whole, or to another time or matter. */
export const qualifier = z.object({
  kind: z.enum(['time', 'applicant', 'channel', 'part', 'matter', 'comparison', 'cumulative']),
  text: z.string(),
});

export const statement = z.object({
  quantity: z.nullable(z.string()),
  value: z.number(),
  text: z.string(),
  at,
  section: z.nullable(section.shape.id),
  qualifiers: z.optional(z.array(qualifier)),
  /** The unit to which the text rounds the value: 1000 for 1.2万. */
  rounded: z.optional(z.number()),
  /** True where the text says 余 or 多. */
  atLeast: z.optional(z.boolean()),
});

/** A whole that the prose states, and the parts stated with it. */
export const list = z.object({
  whole: z.number(),
  parts: z.array(z.number()),
  /** True where the list claims to be all of the whole. */
  complete: z.boolean(),
  /**
   * Whether the parts agree with the whole; null where parts may be missing, or the same things may be counted twice.
   */
  holds: z.nullable(z.boolean()),
  /** `rate`: the number dealt with, said to be all that was received (办结率100%). */
  kind: z.optional(z.enum(['rate'])),
  text: z.string(),
  at,
  section: z.nullable(section.shape.id),
});

/** A share that the prose states for a count (占30.61%), or its growth since the year before, both in per cent. */
export const share = z.object({
  percent: z.number(),
  part: z.number(),
  /** Null where the prose does not say what it is a share of. */
  whole: z.nullable(z.number()),
  /** Whether the percentage agrees with the counts; null where it is uncertain what it is a share of. */
  holds: z.nullable(z.boolean()),
  /** `growth`: `part` is the count, `whole` that of the year before, and `percent` is negative where it fell. */
  kind: z.optional(z.enum(['growth'])),
  text: z.string(),
  at,
  section: z.nullable(section.shape.id),
});

/** The total that a sentence says a channel published; different wordings of a channel have the same name. */
export const published = z.object({
  channel: z.string(),
  value: z.number(),
  text: z.string(),
  at,
  section: z.nullable(section.shape.id),
});

/** A sentence of the prose by a digest of its words without figures, which shows repetition across years. */
export const sentence = z.object({ digest: z.string(), at });

const noticeNumber = z.object({ year: count, number: count });
/** An instrument that the text cites. */
export const citation = z.object({
  text: z.string(),
  at,
  kind: z.enum(['notice', 'decree']),
  /** The number as written; null where only the title is cited. */
  cited: z.nullable(noticeNumber),
  /** The number of the notice whose title stands beside it; null where none does. */
  titled: z.nullable(noticeNumber),
  /** True where characters of the number or its series are lost or mistaken. */
  garbled: z.boolean(),
  /** True where the text itself says that the decree was revised. */
  revised: z.optional(z.boolean()),
});

/** A report that the text mentions: its year, and the day by which it is said to be public. */
export const announcement = z.object({
  year: count,
  on: z.nullable(date),
  /** True where the text presents this report itself: 现公布…, 本报告为…. */
  presents: z.optional(z.boolean()),
  /** True where a clause says that it is made or published, not that it was, or where a line of its own names it. */
  made: z.optional(z.boolean()),
  text: z.string(),
  at,
});

/**
 * A body other than the issuer that the text names: as the one whose report is announced, as signatory, in the title of
 * a document that the issuer made or cites, in running text as a body of the issuer's kind, or as the place of a
 * newspaper.
 */
export const namedBody = z.object({
  name: z.string(),
  role: z.enum(['announced', 'signed', 'made', 'mentioned', 'paper']),
  /** True where it belongs to another place than the issuer. */
  elsewhere: z.boolean(),
  at,
});

/**
 * A word that the text uses for its own body (我局), or for an area that it claims as its own (全市 in a county's report).
 */
export const selfReference = z.object({ word: z.string(), kind: z.enum(['body', 'area']), count, at });

/**
 * The parts that the report says it consists of: how many it states, how many it lists, and which sections those are.
 */
export const announcedParts = z.object({
  said: count,
  listed: count,
  named: z.array(z.string()),
  text: z.string(),
  at,
});

export const report = z.object({
  issuer: z.nullable(z.string()),
  year: z.nullable(count),
  /** The period of the form: older, 2019, 2021; a later edition has its own value. */
  format: z.string(),
  /** The edition of the form the report is printed on. */
  edition: z.optional(z.string()),
  /** False where the page shows all of it only behind tabs and folds. */
  shown: z.optional(z.boolean()),
  /** Titles of other reports on the same page, which are not checked. */
  otherReports: z.optional(z.array(z.object({ title: z.string(), at }))),
  /** Other names of the same body: 发展和改革局（粮食和物资储备局）. */
  otherNames: z.optional(z.array(z.string())),
  publishedOn: z.nullable(date),
  /**
   * Source of `publishedOn`: metadata, a label of publication, a bare date, a label of change (更新时间; it was public by
   * then), a label of writing (成文日期), or the signature.
   */
  publishedOnSource: z.optional(z.enum(['site', 'label', 'bare', 'updated', 'written', 'signature'])),
  period: z.nullable(z.object({ from: date, to: date })),
  /** Where the statistics period is stated. */
  periodAt: z.optional(at),
  citations: z.optional(z.array(citation)),
  announcements: z.optional(z.array(announcement)),
  namedBodies: z.optional(z.array(namedBody)),
  selfReferences: z.optional(z.array(selfReference)),
  /** Years that the first section mentions, in the order of the text. */
  narratedYears: z.optional(z.array(count)),
  /** The signature: name, day and place. */
  signed: z.optional(z.object({ name: z.nullable(z.string()), on: z.nullable(date), at })),
  announcedParts: z.optional(announcedParts),
  /** Where the text lists people by name or gives an identity number. */
  personalData: z.optional(at),
  /**
   * Words of regional profiles that the text gives a number for, in the required section; absent without a profile of
   * the year.
   */
  counted: z.optional(z.array(z.string())),
  indexNumber: z.nullable(z.string()),
  documentNumber: z.nullable(z.string()),
  sections: z.array(section),
  tables: z.record(tableId, tableReading),
  figures: z.array(figure),
  statements: z.array(statement),
  sentences: z.optional(z.array(sentence)),
  /** Digests of its narrative text, without names, levels and numbers, by which copies in other reports are found. */
  shingles: z.optional(z.array(z.string())),
  lists: z.optional(z.array(list)),
  shares: z.optional(z.array(share)),
  published: z.optional(z.array(published)),
});

export const suspect = z.object({
  table: tableId,
  row: z.string(),
  column: z.string(),
  value: z.nullable(z.number()),
  suggested: z.number(),
  /** Suspects with the same number together mend everything; all sets are equally small, and 0 is the likeliest. */
  set: count,
});

/** One line of a sum as printed on paper: sign, cell, its label and value. */
export const term = z.object({
  side: z.enum(['left', 'right']),
  row: z.string(),
  column: z.string(),
  label: z.string(),
  value: z.nullable(z.number()),
  at,
});

/** Another document that a finding rests on. */
export const findingEvidence = z.object({
  url: z.nullable(z.string()),
  file: z.optional(z.string()),
  capturedAt: z.string(),
  textSha256: z.string(),
});

export const finding = z.object({
  rule: z.string(),
  outcome: z.enum(['failed', 'incomplete']),
  severity: z.enum(['error', 'warning', 'notice']),
  message: z.string(),
  equation: z.nullable(z.string()),
  expected: z.nullable(z.union([z.number(), z.string()])),
  actual: z.nullable(z.union([z.number(), z.string()])),
  suspects: z.array(suspect),
  basis: z.nullable(z.string()),
  at,
  derivation: z.optional(z.array(term)),
  /** Other equations that the same mistake breaks. */
  consequences: z.optional(z.array(z.string())),
  /** Values that the message was made from, so that it can be given in another language. */
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  dismissed: z.optional(z.object({ reason: z.string(), on: z.string() })),
  evidence: z.optional(z.array(findingEvidence)),
});

export const check = z.object({
  rule: z.string(),
  passed: count,
  failed: count,
  incomplete: count,
  notApplicable: count,
});

/** The result of the audit: the one source of every count and mark shown anywhere. See `verdictOf`. */
export const verdict = z.object({
  state: z.enum(['problems', 'toCheck', 'clean', 'notAudited']),
  errors: count,
  warnings: count,
  notices: count,
  toCheck: count,
  dismissed: count,
  identities: z.object({ hold: count, fail: count, undecided: count, notTried: count }),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
});

export const auditDocument = z.object({
  schemaVersion: z.enum(['1.0', '1.1']),
  tool: z.object({ name: z.literal('gongkai-lens'), version: z.string() }),
  page,
  detection,
  report: z.nullable(report),
  findings: z.array(finding),
  checks: z.array(check),
  verdict: z.optional(verdict),
  /**
   * The script that quotations were converted to, and the dictionary used; absent for the original. Selectors are never
   * converted.
   */
  converted: z.optional(z.object({ target: z.enum(['s', 't', 'tw', 'twp', 'hk']), dictionary: z.string() })),
});

export type Selector = z.infer<typeof selector>;
export type Artefact = z.infer<typeof artefact>;
export type ArtefactKind = z.infer<typeof artefactKind>;
export type Detection = z.infer<typeof detection>;
export type SectionReading = z.infer<typeof section>;
export type TableReading = z.infer<typeof tableReading>;
export type Figure = z.infer<typeof figure>;
export type Statement = z.infer<typeof statement>;
export type Citation = z.infer<typeof citation>;
export type NamedBody = z.infer<typeof namedBody>;
export type SelfReference = z.infer<typeof selfReference>;
export type Sentence = z.infer<typeof sentence>;
export type List = z.infer<typeof list>;
export type Share = z.infer<typeof share>;
export type Published = z.infer<typeof published>;
export type Announcement = z.infer<typeof announcement>;
export type Report = z.infer<typeof report>;
export type Suspect = z.infer<typeof suspect>;
export type Qualifier = z.infer<typeof qualifier>;
export type FindingEvidence = z.infer<typeof findingEvidence>;
export type Verdict = z.infer<typeof verdict>;
export type Term = z.infer<typeof term>;
export type Finding = z.infer<typeof finding>;
export type CheckCount = z.infer<typeof check>;
export type AuditDocument = z.infer<typeof auditDocument>;
