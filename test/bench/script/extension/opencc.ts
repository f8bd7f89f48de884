import { Converter } from 'opencc-js/cn2t';
import { timed } from './probe';

/** opencc-js plainly: every text by itself, all in one go. Its converter, like the others' dictionaries, is there before. */
Object.assign(globalThis, {
  convertWithOpencc: async () => {
    const convert = Converter({ from: 'cn', to: 'tw' });
    convert('发');
    return timed(async () => {
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      let changed = 0;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const text = convert(node.data);
        if (text === node.data) continue;
        node.data = text;
        changed++;
      }
      return { changed };
    });
  },
});
