/** Reasons why a document cannot be read. */
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

/** Thrown for a document that a person must open: `reason` tells why, `cause` what went wrong. */
export class Unreadable extends Error {
  override name = 'Unreadable';

  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** The origin of a file's bytes. */
export interface Source {
  url: string | null;
  /** Name of the file, where it has one. */
  name?: string | undefined;
}
