import './node-filter';
import { createConverterMap, type LangType } from 'tongwen-core';
import s2tCharacters from 'tongwen-core/dictionaries/s2t-char.json';
import s2tPhrases from 'tongwen-core/dictionaries/s2t-phrase.json';

const converter = createConverterMap({ s2t: [s2tCharacters, s2tPhrases], t2s: [{}, {}] });

chrome.runtime.onMessage.addListener(({ type, texts }: { type: LangType; texts: string[] }, _, respond) => {
  respond(texts.map((text) => converter.phrase(type, text)));
});

/** Injects `files` into the bench's page and calls what they left there. */
async function run(files: string[], name: string, argument: string): Promise<unknown> {
  const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
  const target = { tabId: tab?.id as number };
  const started = performance.now();
  await chrome.scripting.executeScript({ target, files });
  const injection = performance.now() - started;
  const call = (called: string, value: string): unknown =>
    (globalThis as unknown as Record<string, (value: string) => unknown>)[called]?.(value);
  const [injected] = await chrome.scripting.executeScript({ target, func: call, args: [name, argument] });
  return { injection, ...(injected?.result as object) };
}
Object.assign(globalThis, { run });
