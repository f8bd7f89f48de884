import type { Page } from 'puppeteer-core';

/** The fields of a trace event for marks: `tts` is the thread's processor time so far, in microseconds. */
interface Mark {
  name: string;
  ts: number;
  tts?: number;
}

/**
 * Code with two marks around a fixed amount of work: making and sorting texts and elements. A string, since it runs in
 * a page.
 */
const WORK = `{
  performance.mark('work begins');
  const texts = Array.from({ length: 30_000 }, (_, i) => 'item ' + ((i * 7919) % 30_011));
  const known = new Map(texts.map((text, i) => [text, i]));
  texts.sort((one, other) => known.get(other) - known.get(one));
  const list = document.createElement('ul');
  for (const text of texts) list.appendChild(document.createElement('li')).textContent = text;
  performance.mark('work ends');
}`;

/** The processor time in milliseconds that this work takes on the machine for which the limits were set, while idle. */
const SET_ON = 25;
/** Maximum slowness: a machine slower than that says nothing about our code. */
const MOST = 5;

/** Runs the work in a page of ours while a trace is recorded, not in the page under test, whose size would matter. */
export const work = (keeper: Page): Promise<unknown> => keeper.evaluate(WORK);

/**
 * Returns how many times slower this machine was during a trace than the one for which limits were set: it may be a
 * different one, and other users of its processors and caches slow each thread down. At least 1, so that no limit gets
 * stricter.
 */
export function slowness(events: readonly Mark[]): number {
  const [begins, ends] = ['work begins', 'work ends'].map((name) => events.filter((event) => event.name === name));
  const times = begins?.map(({ tts = Number.NaN }, i) => ((ends?.[i]?.tts ?? Number.NaN) - tts) / 1000) ?? [];
  if (!times.length || times.some(Number.isNaN)) throw new Error('The trace tells of no work.');
  return Math.min(MOST, Math.max(1, Math.max(...times) / SET_ON));
}
