/**
 * Why the library cannot do what was asked:
 * `full` no room on this device · `corrupt` what is stored cannot be read · `newer` written by a newer version ·
 * `closed` another tab is upgrading the library, or the browser closed it · `unavailable` the browser gives no storage.
 */
export type StoreFault = 'full' | 'corrupt' | 'newer' | 'closed' | 'unavailable';

/** A fault of the library or its database. */
export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly fault: StoreFault,
    options: ErrorOptions & { detail?: string } = {},
  ) {
    super(options.detail ? `${fault}: ${options.detail}` : fault, options);
  }
}

/** Whether an error means that the stored data can never be read, so that it can only be deleted as a whole. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof StoreError && (error.fault === 'corrupt' || error.fault === 'newer');

const FAULTS: Record<string, StoreFault> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  InvalidStateError: 'closed',
  TransactionInactiveError: 'closed',
  NotFoundError: 'corrupt',
  NotReadableError: 'corrupt',
  DataError: 'corrupt',
  DataCloneError: 'corrupt',
  UnknownError: 'unavailable',
  SecurityError: 'unavailable',
  InvalidAccessError: 'unavailable',
};

/**
 * Runs work on the database and returns its result.
 * @throws {StoreError} for a fault of the database; other errors are thrown unchanged
 */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
    const { message = '' } = cause as Partial<Error>;
    // A transaction that runs out of room is aborted; Chromium reports a full disk only in the message.
    const isFull = name === 'AbortError' || (name === 'UnknownError' && message.includes('NO_SPACE'));
    const fault = isFull ? 'full' : FAULTS[name];
    if (!fault || cause instanceof StoreError) throw cause;
    throw new StoreError(fault, { cause, detail: message });
  }
}
