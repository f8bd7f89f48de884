import type { Page } from 'puppeteer-core';

/** An event of a browser's trace, as far as marks are read from it: `tts` is what its thread had worked by then. */
interface Mark {
  name: string;
  ts: number;
  tts?: number;
}

/** Two marks around work of one kind and size: texts and elements, made and sorted. A string: it runs in a page. */
const WORK = `{
  performance.mark('work begins');
  const texts = Array.from({ length: 30_000 }, (_, i) => 'item ' + ((i * 7919) % 30_011));
  const known = new Map(texts.map((text, i) => [text, i]));
  texts.sort((one, other) => known.get(other) - known.get(one));
  const list = document.createElement('ul');
  for (const text of texts) list.appendChild(document.createElement('li')).textContent = text;
  performance.mark('work ends');
}`;

/** What that takes of a thread on the machine that limits in milliseconds were set on, while it had nothing else to do. */
const SET_ON = 25;
/** A machine slower than that by more than this much says nothing of our code. */
const MOST = 5;

/** Has the machine work in a page of ours while a trace is recorded: not in the page that is looked at, whose size would count. */
export const work = (keeper: Page): Promise<unknown> => keeper.evaluate(WORK);

/**
 * How many times slower this machine was, while a trace was recorded, than the one that limits were set on: it may be another,
 * and others who use its processors and their caches slow each thread down. Never below 1: a limit is not made stricter.
 */
export function slowness(events: readonly Mark[]): number {
  const [begins, ends] = ['work begins', 'work ends'].map((name) => events.filter((event) => event.name === name));
  const times = begins?.map(({ tts = Number.NaN }, i) => ((ends?.[i]?.tts ?? Number.NaN) - tts) / 1000) ?? [];
  if (!times.length || times.some(Number.isNaN)) throw new Error('The trace tells of no work.');
  return Math.min(MOST, Math.max(1, Math.max(...times) / SET_ON));
}
