import { converterOf } from '../../../../lib/script/converter';
import { takeDictionary } from '../../../../lib/script/dictionary-global';
import type { Target } from '../../../../lib/script/types';
import { inSlices, WRITING } from '../../../../lib/slices';
import { timed } from './probe';

/** What nobody gets below: every text is known and converted before, and only written, in slices like ours. */
Object.assign(globalThis, {
  convertWithFloor: async (target: Target) => {
    const dictionary = takeDictionary(target);
    if (!dictionary) throw new Error('No dictionary');
    const converter = converterOf(dictionary);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const writes: { node: Text; text: string }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const text = converter.convert(node.data);
      if (text !== node.data) writes.push({ node, text });
    }
    function* write(): Generator<void, void> {
      for (const { node, text } of writes) {
        node.data = text;
        yield;
      }
    }
    return timed(async () => {
      await inSlices(write(), WRITING, new AbortController().signal);
      return { changed: writes.length };
    });
  },
});
