/** Why a document cannot be read. */
export const REASONS = [
  'encrypted',
  'noText',
  'outlines',
  'unmapped',
  'broken',
  'tooLarge',
  'unsupported',
  'empty',
] as const;
export type UnreadableReason = (typeof REASONS)[number];

/** A document that a person must open: why is in `reason`, what went wrong in `cause`. */
export class Unreadable extends Error {
  override name = 'Unreadable';

  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Where bytes are from. */
export interface Source {
  url: string | null;
  /** Name of the file, where it has one. */
  name?: string | undefined;
}
