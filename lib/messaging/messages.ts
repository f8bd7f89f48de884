import * as z from 'zod/mini';
import type { Edition } from '../forms/types';
import type { LibraryAudit } from '../library';
import { dismissal } from '../library/dismissals';
import type { Catalogue } from '../locales/catalogues';
import { LANGUAGES } from '../locales/languages';
import type { PanelWords } from '../locales/panel';
import type { SaidSummary } from '../locales/summary';
import type { VerdictWords } from '../locales/verdict-words';
import { verdict } from '../model/schema';
import { type PackedPage, ROOM, SIZES } from './packed-page';

const language = z.enum(LANGUAGES);
const text = z.string().check(z.maxLength(ROOM));
const tuples = (size: number) =>
  z
    .array(z.number())
    .check(z.maxLength(ROOM))
    .check(z.refine((numbers) => numbers.length % size === 0));

const side = z.enum(['start', 'end']);
const placement = z.object({
  side,
  width: z.nullable(z.number()),
  tab: z.object({ side, top: z.number(), isAway: z.boolean() }),
});

const content = {
  media: z.array(
    z.object({ kind: z.enum(['image', 'attachment']), url: z.string(), text: z.string(), offset: z.number() }),
  ),
  reading: text,
  headings: tuples(SIZES.headings),
  segments: tuples(SIZES.segments),
  grids: tuples(SIZES.grids),
  cells: tuples(SIZES.cells),
};

/** A piece of a page, see `packPage`. */
const piece = z.partial(
  z.object({
    url: z.nullable(z.string()),
    title: z.string(),
    truncated: z.boolean(),
    meta: z.array(z.tuple([z.string(), z.string()])),
    text,
    ...content,
    hidden: z.partial(z.object(content)),
  }),
);

/** How to audit a page, sent after all of its pieces; `forced`: as a report, whatever it looks like. */
const request = z.object({ language, forced: z.boolean() });

export type AuditRequest = z.infer<typeof request>;

const chunk = z.union([z.object({ piece }), z.object({ request })]);

/** What the overlay sends for a page: its pieces, then how to audit it. */
export type PageChunk = { piece: Partial<PackedPage> } | { request: AuditRequest };

/** Returns a received value as a chunk of a page; null where it is none. */
export function parseChunk(value: unknown): PageChunk | null {
  const parsed = chunk.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Every message to the background. Values of any other shape are ignored. */
export const message = z.discriminatedUnion('type', [
  /** Detector: this page may be a report. */
  z.object({ type: z.literal('detected') }),
  /** Overlay: the verdict that the badge should show. */
  z.object({
    type: z.literal('audited'),
    verdict,
    /** The verdict in a sentence, in the language of the settings. */
    text: z.string().check(z.maxLength(1000)),
    /** Whether the page has more than was read. */
    isTruncated: z.boolean(),
  }),
  /** Overlay: store or remove the dismissal of a finding. The answer is `NotKept`, or null. */
  z.object({ type: z.literal('dismiss'), dismissal, language }),
  z.object({ type: z.literal('reinstate'), dismissal: z.omit(dismissal, { reason: true, on: true }), language }),
  /** Overlay: whether the panel is open on its site, and where a person placed it. Not stored for private windows. */
  z.object({ type: z.literal('remember'), isOpen: z.boolean() }),
  z.object({ type: z.literal('place'), placement }),
  /** Overlay: inject the rarely used tools into its page. */
  z.object({ type: z.literal('loadTools') }),
  /** Popup: inject the converter, then convert. */
  z.object({
    type: z.literal('convertTab'),
    tabId: z.number(),
    target: z.enum(['s', 't', 'tw', 'twp', 'hk', 'original']),
  }),
]);

export type Message = z.infer<typeof message>;

/**
 * Why a decision could not be stored, in words. `isElsewhere`: another window decided first, and its decision is
 * stored.
 */
export interface NotKept {
  why: string;
  isElsewhere: boolean;
}

/** An audit for display: with the summary of the report, and any fault of the library, in words. */
export type AuditResult = Omit<LibraryAudit, 'fault' | 'summary'> & {
  summary?: SaidSummary | null;
  fault: string | null;
};

/**
 * The answer to a page that was sent, with everything needed to show it: the sentences and the panel's words in the
 * requested language, the editions of the form, and the overlay's style sheet.
 */
export type AuditResponse = AuditResult & {
  sentences: Catalogue;
  words: PanelWords;
  states: VerdictWords;
  editions: readonly Edition[];
  style: string;
};

/** Returns a received value as one of our messages; null where it is none. */
export function parseMessage(value: unknown): Message | null {
  const parsed = message.safeParse(value);
  return parsed.success ? parsed.data : null;
}
