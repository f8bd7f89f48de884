import { browser } from 'wxt/browser';
import type { Converter } from '../../lib/script/converter';
import { dictionaryPath, takeDictionary } from '../../lib/script/dictionary-global';
import { OWN_WORDS_KEY, readOwnWords } from '../../lib/script/own-words';
import type { Target } from '../../lib/script/types';

/** Runs a script of the extension in this page. */
function run(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(path as '/popup.html');
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} could not be loaded`));
    document.head.append(script);
  });
}

/**
 * Returns the converter to a script, with the reader's own words. It and its dictionary are loaded only when needed.
 * @throws Error if they cannot be loaded
 */
export async function loadConverter(target: Target): Promise<Converter> {
  const [{ converterOf }, { [OWN_WORDS_KEY]: own }] = await Promise.all([
    import('../../lib/script/converter'),
    browser.storage.local.get(OWN_WORDS_KEY),
    run(`/${dictionaryPath(target)}`),
  ]);
  const dictionary = takeDictionary(target);
  if (!dictionary) throw new Error(`There is no dictionary to ${target}`);
  return converterOf(dictionary, readOwnWords(own));
}
