import { StoreError, withKept } from '../../lib/library';
import { sayFault, sayFirst } from '../../lib/locales/faults';
import type { Message } from '../../lib/messaging/messages';

type Decision = Extract<Message, { type: 'dismiss' | 'reinstate' }>;

/** Keeps a decision on a finding, or takes it back, and gives why that failed, in words, or null. */
export async function keepDecision(message: Decision): Promise<string | null> {
  try {
    const first = await withKept(async ({ dismissals }) => {
      if (message.type === 'dismiss') return dismissals.add(message.dismissal);
      const { subject, rule, place } = message.dismissal;
      await dismissals.remove(subject, rule, place);
      return null;
    });
    return first && sayFirst(first.reason, message.language);
  } catch (error) {
    if (error instanceof StoreError) return sayFault(error.fault, message.language);
    throw error;
  }
}
