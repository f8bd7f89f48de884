import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerMessages } from '../../lib/messaging/answers';
import { type Converter, converterOf, type PackedDictionary } from '../../lib/script/converter';
import { takeDictionary } from '../../lib/script/dictionary-global';
import { OWN_WORDS_KEY, readOwnWords } from '../../lib/script/own-words';
import { PageConversion, type PageState, type SelectionState } from '../../lib/script/page';
import { REMEMBERED_KEY, readRemembered } from '../../lib/script/remembered';
import { TARGETS, type Target } from '../../lib/script/types';

/** Marks a page that already has this script: a second injection must not begin with an empty ledger. */
const MARK = 'gongkaiLensConverts';

type Request =
  | { type: 'convert'; target: Target | 'original' }
  | { type: 'convertSelection'; target: Target }
  | { type: 'conversion' };

/** Returns the message as a request; null if it is none. */
function asRequest(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  if (message.type === 'conversion') return { type: 'conversion' };
  const { type, target } = message as { type: unknown; target?: unknown };
  const known = TARGETS.find((each) => each === target);
  if (type === 'convertSelection') return known ? { type, target: known } : null;
  if (type !== 'convert') return null;
  return known || target === 'original' ? { type, target: known ?? 'original' } : null;
}

/** Returns the script in which this page's site is always shown; null if none is stored. */
async function siteTarget(): Promise<Target | null> {
  const stored = await browser.storage.local.get(REMEMBERED_KEY);
  return readRemembered(stored[REMEMBERED_KEY])[location.hostname] ?? null;
}

/** Returns the converter to a script, with the reader's own words. @throws Error if its dictionary was not injected */
async function converterTo(target: Target, dictionary: PackedDictionary | null): Promise<Converter> {
  if (dictionary?.target !== target) throw new Error(`No dictionary to ${target} was injected`);
  const { [OWN_WORDS_KEY]: own } = await browser.storage.local.get(OWN_WORDS_KEY);
  return converterOf(dictionary, readOwnWords(own));
}

const loaded = (): Promise<unknown> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));

function listen(onOrphaned: (then: () => void) => void): void {
  const visit = new AbortController();
  const page = new PageConversion(document, visit.signal);
  let dictionary: PackedDictionary | null = null;
  let converter: Converter | null = null;
  let isAsked = false;
  // An audit reads the original text, whatever script the page is shown in.
  globalThis.gongkaiLensOriginal = (node) => page.original(node as Text);

  const convert = async (target: Target | 'original'): Promise<PageState> => {
    if (target === 'original') {
      dictionary = null;
      converter = null;
      return page.restore();
    }
    dictionary = takeDictionary(target) ?? dictionary;
    const wanted = dictionary;
    const made = await converterTo(target, wanted);
    if (dictionary !== wanted) return page.state;
    converter = made;
    return page.convert(converter);
  };
  const convertSelection = async (target: Target): Promise<SelectionState> =>
    page.convertSelection(await converterTo(target, takeDictionary(target)));

  answerMessages(browser.runtime, (message, sender) => {
    const request = sender.id === browser.runtime.id ? asRequest(message) : null;
    if (!request) return undefined;
    if (request.type === 'conversion') return Promise.resolve(page.state);
    if (request.type === 'convertSelection') return convertSelection(request.target);
    isAsked = true;
    return convert(request.target);
  });

  /** Runs only when the page opens: a later request holds until the next page. */
  const convertAsRemembered = async (): Promise<void> => {
    const target = await siteTarget();
    if (!target || isAsked) return;
    const { script } = await convert(target);
    // A page filled by scripts may not have enough text yet to detect its script.
    if (script === null) await loaded();
    if (script === null && !isAsked && converter) await page.convert(converter);
  };
  convertAsRemembered().catch(() => undefined);

  // An updated extension starts without a ledger: it must not take our converted text for the page's own.
  onOrphaned(() => void page.restore().then(() => visit.abort()));
}

export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const world = globalThis as { [MARK]?: true };
    // An element with this `id` is a global too, in every world.
    if (world[MARK] === true) return;
    world[MARK] = true;
    listen((then) => {
      context.onInvalidated(() => {
        if (!browser.runtime?.id) then();
      });
    });
  },
});
