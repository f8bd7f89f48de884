import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import { nodeConverter } from '../../lib/script/node';
import { PageConversion } from '../../lib/script/page';
import type { Target } from '../../lib/script/types';

// The first conversion compiles its dictionary.
vi.setConfig({ testTimeout: 30_000 });

/** A page that can be converted, in a window of its own. */
export interface Page {
  document: Document;
  conversion: PageConversion;
  visit: AbortController;
  to(target: Target): ReturnType<PageConversion['convert']>;
  /** The page as a browser would save it. */
  html(): string;
  find<T extends Element = HTMLElement>(selector: string): T;
}

/** Opens `body` as a page. The window's classes that the converter expects from a browser become global. */
export function open(body: string, head = ''): Page {
  const dom = new JSDOM(`<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`, {
    pretendToBeVisual: true,
  });
  const { document } = dom.window;
  vi.stubGlobal('MutationObserver', dom.window.MutationObserver);
  vi.stubGlobal('AbortController', dom.window.AbortController);
  for (const name of ['Node', 'Element', 'HTMLElement'] as const) vi.stubGlobal(name, dom.window[name]);
  const visit = new AbortController();
  const conversion = new PageConversion(document, visit.signal);
  return {
    document,
    conversion,
    visit,
    to: (target) => conversion.convert(nodeConverter(target)),
    html: () => dom.serialize(),
    find: <T extends Element>(selector: string) => document.querySelector<T>(selector) as T,
  };
}

/** Long enough for a mutation to be told, a frame to pass and the change to be converted. */
export const settle = (milliseconds = 80): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
