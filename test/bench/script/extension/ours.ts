import { converterOf } from '../../../../lib/script/converter';
import { takeDictionary } from '../../../../lib/script/dictionary-global';
import { PageConversion } from '../../../../lib/script/page';
import type { Target } from '../../../../lib/script/types';

/** What the bench calls in the extension's world of the page. */
Object.assign(globalThis, {
  convertWithOurs: async (target: Target) => {
    const started = performance.now();
    const dictionary = takeDictionary(target);
    if (!dictionary) throw new Error('No dictionary');
    // The other way's background has its dictionaries ready as well: what this takes is told apart.
    const converter = converterOf(dictionary);
    converter.convert('发');
    const preparation = performance.now() - started;
    const conversion = new PageConversion(document, new AbortController().signal);
    const before = document.documentElement.outerHTML;
    const serialising = performance.now();
    const state = await conversion.convert(converter);
    const milliseconds = performance.now() - serialising;
    const laidOut = (): number => {
      const from = performance.now();
      document.body.getBoundingClientRect();
      return performance.now() - from;
    };
    const layout = laidOut();
    const restoring = performance.now();
    await conversion.restore();
    return {
      screen: state.screenMilliseconds,
      milliseconds,
      layout,
      restore: performance.now() - restoring,
      changed: state.changed,
      undone: document.documentElement.outerHTML === before,
      preparation,
    };
  },
});
