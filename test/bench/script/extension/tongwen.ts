import { LangType, walkNode } from 'tongwen-core';
import { timed } from './probe';

/** New Tongwentang's way: walk everything, send all texts to the background in one message, write what comes back. */
Object.assign(globalThis, {
  convertWithTongwen: () =>
    timed(async () => {
      const parsed = walkNode(document.documentElement);
      const texts = parsed.map(({ text }) => text);
      const converted: string[] = await chrome.runtime.sendMessage({ type: LangType.s2t, texts });
      let changed = 0;
      parsed.forEach((one, index) => {
        const text = converted[index] as string;
        if (text === one.text) return;
        changed++;
        if (one.type === 'TEXT') one.node.nodeValue = text;
        else one.node.setAttribute(one.attr, text);
      });
      return { changed };
    }),
});
