import { converterOf } from '../../../../lib/script/converter';
import { takeDictionary } from '../../../../lib/script/dictionary-global';
import { PageConversion } from '../../../../lib/script/page';
import type { Target } from '../../../../lib/script/types';
import { timed } from './probe';

/** Ours, as the extension does it: making the converter from its dictionary counts. */
Object.assign(globalThis, {
  convertWithOurs: async (target: Target) => {
    const before = document.documentElement.outerHTML;
    const conversion = new PageConversion(document, new AbortController().signal);
    const figures = await timed(async () => {
      const started = performance.now();
      const dictionary = takeDictionary(target);
      if (!dictionary) throw new Error('No dictionary');
      const converter = converterOf(dictionary);
      const making = performance.now() - started;
      const { changed, screenMilliseconds } = await conversion.convert(converter);
      return { changed, screenWritten: making + screenMilliseconds };
    });
    const restoring = performance.now();
    await conversion.restore();
    return {
      ...figures,
      restore: performance.now() - restoring,
      undone: document.documentElement.outerHTML === before,
    };
  },
});
