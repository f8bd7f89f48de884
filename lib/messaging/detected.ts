/** The detector's message: this page may be a report. */
export const DETECTED = { type: 'detected' } as const;

/** The detector's other message: this tab shows a PDF. */
export const PDF_SHOWN = { type: 'pdfShown' } as const;

/**
 * Returns a test for one of these messages. Written by hand, so that the worker need not load the schema library for
 * it.
 */
const is =
  (message: { type: string }) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === message.type;

export const isDetected = is(DETECTED);
export const isPdfShown = is(PDF_SHOWN);
