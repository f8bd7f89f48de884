/** The detector's message: this page looks like one of ours. */
export const DETECTED = { type: 'detected' } as const;

/** Whether a received value is it. By hand: whoever wakes up for it needs no schema library to do the little it asks. */
export const isDetected = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === DETECTED.type;
