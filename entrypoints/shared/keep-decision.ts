import { StoreError, withKept } from '../../lib/library';
import { sayFault, sayFirst } from '../../lib/locales/faults';
import type { Message, NotKept } from '../../lib/messaging/messages';

type Decision = Extract<Message, { type: 'dismiss' | 'reinstate' }>;

/** Stores or deletes a dismissal. Resolves to the reason if that failed, otherwise null. */
export async function keepDecision(message: Decision): Promise<NotKept | null> {
  try {
    const first = await withKept(async ({ dismissals }) => {
      if (message.type === 'dismiss') return dismissals.add(message.dismissal);
      const { subject, rule, place } = message.dismissal;
      await dismissals.remove(subject, rule, place);
      return null;
    });
    return first && { why: sayFirst(first.reason, message.language), isElsewhere: true };
  } catch (error) {
    if (error instanceof StoreError) return { why: sayFault(error.fault, message.language), isElsewhere: false };
    throw error;
  }
}
