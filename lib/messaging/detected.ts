/** The detector's message: this page looks like one of ours. */
export const DETECTED = { type: 'detected' } as const;

/** The detector's other message: the browser shows a PDF here. */
export const PDF_SHOWN = { type: 'pdfShown' } as const;

/** Whether a received value is one of them. By hand: whoever wakes up for it needs no schema library to do the little it asks. */
const is =
  (message: { type: string }) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === message.type;

export const isDetected = is(DETECTED);
export const isPdfShown = is(PDF_SHOWN);
