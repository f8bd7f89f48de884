import { StoreError, withKept } from '../../lib/library';
import { sayFault } from '../../lib/locales/faults';
import type { Message } from '../../lib/messaging/messages';

type Decision = Extract<Message, { type: 'dismiss' | 'reinstate' }>;

/** Keeps a decision on a finding, or takes it back, and gives why that failed, in words, or null. */
export async function keepDecision(message: Decision): Promise<string | null> {
  try {
    await withKept(({ dismissals }) => {
      if (message.type === 'dismiss') return dismissals.put(message.dismissal);
      const { subject, rule, place } = message.dismissal;
      return dismissals.remove(subject, rule, place);
    });
    return null;
  } catch (error) {
    if (error instanceof StoreError) return sayFault(error.fault, message.language);
    throw error;
  }
}
