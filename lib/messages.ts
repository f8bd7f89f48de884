import * as z from 'zod/mini';
import { CELL } from './page/packed';
import type { Catalogue } from './sentences/catalogues';
import { LANGUAGES } from './sentences/languages';
import type { Judgement } from './store';
import { dismissal } from './store/dismissals';

const language = z.enum(LANGUAGES);
const place = z.number();
const range = { start: place, end: place };

/** See `PackedPage`. */
const page = z.object({
  url: z.nullable(z.string()),
  title: z.string(),
  meta: z.array(z.tuple([z.string(), z.string()])),
  text: z.string(),
  reading: z.string(),
  segments: z.object({ reading: z.array(place), body: z.array(place), length: z.array(place) }),
  grids: z.array(
    z.object({
      ...range,
      kind: z.enum(['table', 'blocks', 'lines']),
      rows: place,
      columns: place,
      cells: z.array(place).check(z.refine((numbers) => numbers.length % CELL === 0)),
    }),
  ),
  media: z.array(z.object({ kind: z.enum(['image', 'attachment']), url: z.string(), text: z.string(), offset: place })),
  headings: z.array(z.object(range)),
  truncated: z.boolean(),
});

/** Every message to the background. Whatever does not fit is ignored. */
export const message = z.discriminatedUnion('type', [
  /** Detector: this page looks like one of ours. */
  z.object({ type: z.literal('detected') }),
  /** Lens: judge this page, and say what the library remembers of it. Answered with `Judged`. */
  z.object({ type: z.literal('judge'), page, language, asked: z.boolean() }),
  /** Lens: what the badge should say. */
  z.object({
    type: z.literal('audited'),
    failed: z.number(),
    incomplete: z.number(),
    severity: z.nullable(z.enum(['error', 'warning', 'notice'])),
    isReport: z.boolean(),
  }),
  /** Lens: keep that a finding is set aside, or no longer. Answered with why it could not be kept, in words, or null. */
  z.object({ type: z.literal('dismiss'), dismissal, language }),
  z.object({ type: z.literal('reinstate'), dismissal: z.omit(dismissal, { reason: true, on: true }), language }),
  /** Popup: inject what conversion needs, then convert. */
  z.object({
    type: z.literal('convertTab'),
    tabId: z.number(),
    target: z.enum(['s', 't', 'tw', 'twp', 'hk', 'original']),
  }),
]);

export type Message = z.infer<typeof message>;

/** A judgement as a page is told it: what is the matter with the library in words. */
export type Told = Omit<Judgement, 'fault'> & { fault: string | null };

/** The answer to `judge`, with the sentences of the language asked for. */
export type Judged = Told & { sentences: Catalogue };

/** A received value as one of our messages, or null. */
export function parseMessage(value: unknown): Message | null {
  const parsed = message.safeParse(value);
  return parsed.success ? parsed.data : null;
}
