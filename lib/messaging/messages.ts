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

/** How a page is to be audited, once all its pieces were sent; `forced`: as a report whatever it looks like. */
const request = z.object({ language, forced: z.boolean() });

export type AuditRequest = z.infer<typeof request>;

const chunk = z.union([z.object({ piece }), z.object({ request })]);

/** What the overlay sends of a page: its pieces, then how to audit it. */
export type PageChunk = { piece: Partial<PackedPage> } | { request: AuditRequest };

/** A received value as a chunk of a page, or null. */
export function parseChunk(value: unknown): PageChunk | null {
  const parsed = chunk.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Every message to the background. Whatever does not fit is ignored. */
export const message = z.discriminatedUnion('type', [
  /** Detector: this page looks like one of ours. */
  z.object({ type: z.literal('detected') }),
  /** Overlay: what the badge should say. */
  z.object({
    type: z.literal('audited'),
    verdict,
    /** The verdict in a sentence, in the language of the settings. */
    text: z.string().check(z.maxLength(1000)),
    /** Whether there is more of the page than was read. */
    isTruncated: z.boolean(),
  }),
  /** Overlay: keep that a finding is dismissed, or no longer. Answered with `NotKept`, or null. */
  z.object({ type: z.literal('dismiss'), dismissal, language }),
  z.object({ type: z.literal('reinstate'), dismissal: z.omit(dismissal, { reason: true, on: true }), language }),
  /** Overlay: whether the panel is open on its site, and where a person wants it there. Not kept of private windows. */
  z.object({ type: z.literal('remember'), isOpen: z.boolean() }),
  z.object({ type: z.literal('place'), placement }),
  /** Overlay: put on its page what is seldom asked for. */
  z.object({ type: z.literal('loadTools') }),
  /** Popup: inject what conversion needs, then convert. */
  z.object({
    type: z.literal('convertTab'),
    tabId: z.number(),
    target: z.enum(['s', 't', 'tw', 'twp', 'hk', 'original']),
  }),
]);

export type Message = z.infer<typeof message>;

/** Why a decision could not be kept, in words. `isElsewhere`: another window decided first, which is what is kept. */
export interface NotKept {
  why: string;
  isElsewhere: boolean;
}

/** An audit as it is shown: what the report says, and what is the matter with the library, in words. */
export type AuditResult = Omit<LibraryAudit, 'fault' | 'summary'> & {
  summary?: SaidSummary | null;
  fault: string | null;
};

/**
 * The answer to a page that was sent, with what it takes to show it: the sentences and the panel's words in the language
 * asked for, the editions of the form, and the overlay's style sheet.
 */
export type AuditResponse = AuditResult & {
  sentences: Catalogue;
  words: PanelWords;
  states: VerdictWords;
  editions: readonly Edition[];
  style: string;
};

/** A received value as one of our messages, or null. */
export function parseMessage(value: unknown): Message | null {
  const parsed = message.safeParse(value);
  return parsed.success ? parsed.data : null;
}
