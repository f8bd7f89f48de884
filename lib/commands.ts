const PLAIN = ['state', 'open', 'close', 'toggle', 'auditAnyway'] as const;

/** A command of the popup, the menus or the keyboard to the overlay in a page. */
export type Command = { type: (typeof PLAIN)[number] } | { type: 'step'; by: number };

/**
 * Returns a received value as a command, or null. Written by hand: code injected into every report has no schema
 * library.
 */
export function parseCommand(value: unknown): Command | null {
  const { type, by } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (type === 'step') return Number.isInteger(by) ? { type, by: by as number } : null;
  const plain = PLAIN.find((known) => known === type);
  return plain ? { type: plain } : null;
}
