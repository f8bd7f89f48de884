import type { Judged, Message } from '../../lib/messages';
import { unpackPage } from '../../lib/page/packed';
import { catalogueOf } from '../../lib/sentences/catalogues';
import { sayFault } from '../../lib/sentences/faults';
import { judge, StoreError, withStore } from '../../lib/store';

type Request = Extract<Message, { type: 'judge' | 'dismiss' | 'reinstate' }>;

/**
 * What a lens is answered: its page judged with all that is on this device, or a dismissal kept. A page may only speak
 * for its own site. Undefined where it is not for the library.
 * @param sender the address of the page that asks
 */
export function answerLens(message: Message, sender: string | undefined): Promise<Judged | string | null> | undefined {
  if (message.type === 'judge') return judgePage(message);
  if (message.type !== 'dismiss' && message.type !== 'reinstate') return undefined;
  return isOfSite(message.dismissal.subject, sender) ? keep(message) : undefined;
}

async function judgePage({ page, language, asked }: Extract<Request, { type: 'judge' }>): Promise<Judged> {
  const judgement = await judge(unpackPage(page), { language, asked }, withStore);
  const { fault } = judgement;
  return { ...judgement, fault: fault && sayFault(fault, language), sentences: catalogueOf(language) };
}

const isOfSite = (subject: string, sender = ''): boolean =>
  URL.canParse(subject) && URL.canParse(sender) && new URL(subject).host === new URL(sender).host;

/** Why it could not be kept, in words, or null. */
async function keep(message: Exclude<Request, { type: 'judge' }>): Promise<string | null> {
  try {
    await withStore(({ dismissals }) => {
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
