import * as z from 'zod/mini';
import { SCHEMA_VERSION } from './version';

/**
 * The audit document: the one shape that is exported, stored, printed and compared. Public API, version 1:
 * names and meanings stay, additions are minor.
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
]);
export const artefact = z.object({ kind: artefactKind, count, sample: z.string() });

export const page = z.object({
  url: z.nullable(z.string()),
  title: z.string(),
  capturedAt: z.string(),
  script: z.enum(['hans', 'hant', 'mixed']),
  textSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  artefacts: z.array(artefact),
});

export const detection = z.object({
  kind: z.enum(['annualReport', 'olderAnnualReport', 'workSummary', 'none']),
  confidence: z.number().check(z.gte(0), z.lte(1)),
  signals: z.array(z.string()),
});

export const section = z.object({
  id: z.enum(['overview', 'proactive', 'applications', 'remedies', 'problems', 'other']),
  status: z.enum(['present', 'empty', 'missing']),
  heading: z.nullable(z.string()),
  characters: count,
  at,
});

const tableId = z.enum(['proactive', 'applications', 'remedies']);
export const tableReading = z.object({
  source: z.enum(['table', 'flattened', 'prose', 'image', 'attachment', 'absent']),
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
  /** Rules whose identities helped to recover the value from figures run together: they are then no evidence. */
  recovered: z.optional(z.array(z.string())),
});

export const statement = z.object({
  quantity: z.nullable(z.string()),
  value: z.number(),
  text: z.string(),
  section: z.nullable(section.shape.id),
  at,
});

/** A sentence of the prose by the digest of its words without figures: repetition across years is told by it. */
export const sentence = z.object({ digest: z.string(), at });

export const report = z.object({
  issuer: z.nullable(z.string()),
  year: z.nullable(count),
  format: z.enum(['older', '2019', '2021']),
  publishedOn: z.nullable(date),
  period: z.nullable(z.object({ from: date, to: date })),
  indexNumber: z.nullable(z.string()),
  documentNumber: z.nullable(z.string()),
  sections: z.array(section),
  tables: z.object({ proactive: tableReading, applications: tableReading, remedies: tableReading }),
  figures: z.array(figure),
  statements: z.array(statement),
  sentences: z.optional(z.array(sentence)),
});

export const suspect = z.object({
  table: tableId,
  row: z.string(),
  column: z.string(),
  value: z.nullable(z.number()),
  suggested: z.number(),
  /** Suspects of one number mend everything together; sets are equally small, the likeliest is 0. */
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
  /** Values the message was made from, so that it can be told in another language. */
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  dismissed: z.optional(z.object({ reason: z.string(), on: z.string() })),
});

export const check = z.object({
  rule: z.string(),
  passed: count,
  failed: count,
  incomplete: count,
  notApplicable: count,
});

export const auditDocument = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.object({ name: z.literal('gongkai-lens'), version: z.string() }),
  page,
  detection,
  report: z.nullable(report),
  findings: z.array(finding),
  checks: z.array(check),
  /** Where what is quoted of the page was put into another script: which, and by which data. Selectors never are. */
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
export type Sentence = z.infer<typeof sentence>;
export type Report = z.infer<typeof report>;
export type Suspect = z.infer<typeof suspect>;
export type Term = z.infer<typeof term>;
export type Finding = z.infer<typeof finding>;
export type CheckCount = z.infer<typeof check>;
export type AuditDocument = z.infer<typeof auditDocument>;
