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
 * What the page's text is shown in now (the original where no conversion was ever asked for), and how many places were
 * left as they are because the page keeps putting them back.
 */
export async function shownIn(tab: Tab): Promise<{ target: ScriptTarget; contested: number }> {
  const state = (await tellLens(tab.id, { type: 'conversion' }).catch(() => null)) as Conversion | null;
  return { target: state?.target ?? 'original', contested: state?.ignored ?? 0 };
}

/** Shows the page in another script. @throws where it could not be done */
export async function convert(tab: Tab, target: ScriptTarget): Promise<{ changed: number; isChinese: boolean }> {
  const message: Message = { type: 'convertTab', tabId: tab.id, target };
  const reply = (await answerTo(() => browser.runtime.sendMessage(message))) as Conversion | null | undefined;
  if (typeof reply?.changed !== 'number') throw new Error('The page was not converted');
  return { changed: reply.changed, isChinese: reply.target === undefined || reply.target === target };
}

/** How many reports the page in a tab links to by their titles: a list of reports has several. 0 where it cannot be told. */
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
