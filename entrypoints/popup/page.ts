import { browser } from 'wxt/browser';
import type { ScriptTarget } from '../../components/popup/state';
import { answerTo } from '../../lib/messaging/answers';
import type { Message } from '../../lib/messaging/messages';
import { tellLens } from '../shared/lens';
import type { Tab } from '../shared/page-state';

interface Conversion {
  target?: ScriptTarget;
  ignored?: number;
  changed?: number;
  script?: string | null;
}

/**
 * Returns the script in which the page is shown now (`original` if it was never converted), and the number of places
 * left unconverted because the page keeps restoring them.
 */
export async function shownIn(tab: Tab): Promise<{ target: ScriptTarget; contested: number }> {
  const state = (await tellLens(tab.id, { type: 'conversion' }).catch(() => null)) as Conversion | null;
  return { target: state?.target ?? 'original', contested: state?.ignored ?? 0 };
}

/** Converts the page to another script. @throws Error if it could not be done */
export async function convert(tab: Tab, target: ScriptTarget): Promise<{ changed: number; isChinese: boolean }> {
  const message: Message = { type: 'convertTab', tabId: tab.id, target };
  const reply = (await answerTo(() => browser.runtime.sendMessage(message))) as Conversion | null | undefined;
  if (typeof reply?.changed !== 'number') throw new Error('The page was not converted');
  return { changed: reply.changed, isChinese: reply.target === undefined || reply.target === target };
}

/**
 * Returns how many links on a tab's page have titles of reports: a list of reports has several. 0 if the page cannot be
 * read.
 */
export async function linkedReports({ id, url }: Tab): Promise<number> {
  if (!/^https?:/.test(url)) return 0;
  try {
    const [{ linksIn }, { namedReports }] = await Promise.all([
      import('../shared/links'),
      import('../../lib/library/batch/links'),
    ]);
    return namedReports(await linksIn(id), url).length;
  } catch {
    return 0;
  }
}
