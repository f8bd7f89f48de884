import { JSDOM } from 'jsdom';
import { expect, vi } from 'vitest';
import { nodeConverter } from '../../lib/script/node-converter';
import { PageConversion } from '../../lib/script/page';
import type { Target } from '../../lib/script/types';
import { whenIdle } from '../../lib/slices';

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

/** Stands for the observer of sizes, of which jsdom has none: it tells a first time of each element, and then when asked. */
class Sizes {
  private static readonly all = new Set<Sizes>();
  private readonly observed = new Set<Element>();
  constructor(private readonly tell: (entries: { target: Element }[]) => void) {
    Sizes.all.add(this);
  }
  observe(target: Element): void {
    this.observed.add(target);
    queueMicrotask(() => this.tell([{ target }]));
  }
  disconnect(): void {
    this.observed.clear();
  }
  static change(target: Element): void {
    for (const sizes of Sizes.all) if (sizes.observed.has(target)) sizes.tell([{ target }]);
  }
}

/** Tells those who watch it that an element has another size. */
export const resized = (element: Element): void => Sizes.change(element);

/** Opens `body` as a page. The window's classes that the converter expects from a browser become global. */
export function open(body: string, head = ''): Page {
  const dom = new JSDOM(`<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`, {
    pretendToBeVisual: true,
  });
  const { document } = dom.window;
  vi.stubGlobal('MutationObserver', dom.window.MutationObserver);
  vi.stubGlobal('ResizeObserver', Sizes);
  vi.stubGlobal('AbortController', dom.window.AbortController);
  for (const name of ['Node', 'Element', 'HTMLElement'] as const) vi.stubGlobal(name, dom.window[name]);
  const visit = new AbortController();
  const conversion = new PageConversion(document, visit.signal);
  return {
    document,
    conversion,
    visit,
    to: async (target) => {
      const state = await conversion.convert(nodeConverter(target));
      // The language comes once the page is idle.
      await new Promise<void>(whenIdle);
      return state;
    },
    html: () => dom.serialize(),
    find: <T extends Element>(selector: string) => document.querySelector<T>(selector) as T,
  };
}

/** Resolves once all that changed in a converted page was followed: words that come last are converted last. */
export async function followed({ document, conversion }: Page): Promise<void> {
  const { target } = conversion.state;
  if (target === 'original') return;
  const mark = document.createElement('s');
  mark.textContent = target === 's' ? '龍門' : '龙门';
  const before = mark.textContent;
  document.body.append(mark);
  await expect.poll(() => mark.textContent).not.toBe(before);
  mark.remove();
}

/** Resolves once a page that is followed has followed a change: one that is followed no more would have followed by then, too. */
export async function turn(): Promise<void> {
  const page = open('<p>发布</p>');
  await page.to('tw');
  await followed(page);
  page.visit.abort();
}

/** Resolves when the first texts of a page are written. */
export const firstWritten = ({ document }: Page): Promise<unknown> =>
  new Promise((resolve) =>
    new document.defaultView!.MutationObserver(resolve).observe(document, { subtree: true, characterData: true }),
  );
