const PLAIN = ['state', 'open', 'close', 'toggle', 'auditAnyway'] as const;

/** What the popup, the menus and the keyboard ask of the lens in a page. */
export type Command = { type: (typeof PLAIN)[number] } | { type: 'step'; by: number };

/** A received value as a command, or null. By hand: what is injected into every report carries no schema library. */
export function parseCommand(value: unknown): Command | null {
  const { type, by } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (type === 'step') return Number.isInteger(by) ? { type, by: by as number } : null;
  const plain = PLAIN.find((known) => known === type);
  return plain ? { type: plain } : null;
}
