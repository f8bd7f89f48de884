import * as z from 'zod/mini';

/** Every message between the parts of the extension. Whatever does not fit is ignored. */
export const message = z.discriminatedUnion('type', [
  /** Detector → background: this page looks like one of ours. */
  z.object({ type: z.literal('detected') }),
  /** Lens → background: what the badge should say. */
  z.object({
    type: z.literal('audited'),
    failed: z.number(),
    incomplete: z.number(),
    severity: z.nullable(z.enum(['error', 'warning', 'notice'])),
    isReport: z.boolean(),
  }),
  /** Popup, commands → lens. */
  z.object({ type: z.literal('state') }),
  z.object({ type: z.literal('open') }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('toggle') }),
  z.object({ type: z.literal('step'), by: z.union([z.literal(1), z.literal(-1)]) }),
  z.object({ type: z.literal('auditAnyway') }),
  /** Popup → background: inject what conversion needs, then convert. */
  z.object({
    type: z.literal('convertTab'),
    tabId: z.number(),
    target: z.enum(['s', 't', 'tw', 'twp', 'hk', 'original']),
  }),
]);

export type Message = z.infer<typeof message>;

/** A received value as one of our messages, or null. */
export function parseMessage(value: unknown): Message | null {
  const parsed = message.safeParse(value);
  return parsed.success ? parsed.data : null;
}
