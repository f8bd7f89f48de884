import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { DIVISIONS } from '../../../lib/names/divisions.generated';

const sentences = (language: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../lib/locales/${language}/sentences.json`, import.meta.url), 'utf8'));

const fetched: string[] = [];
beforeEach(() => {
  vi.resetModules();
  fetched.length = 0;
  vi.stubGlobal('fetch', async (path: string) => {
    fetched.push(path);
    const words = Object.fromEntries(
      ['zh-CN', 'zh-TW', 'en'].map((language) => [
        language,
        { sentences: sentences(language), verdict: { clean: language }, panel: {} },
      ]),
    );
    return new Response(path === '/divisions.txt' ? DIVISIONS : JSON.stringify(words));
  });
});

test('sentences that the worker does not carry are known in every language once they were read, which is done once', async () => {
  const { catalogueOf } = await import('../../../lib/locales/catalogues');
  const { readWords } = await import('../../../entrypoints/background/words');
  const { verdictWords } = await import('../../../lib/locales/verdict-words');
  expect(() => catalogueOf('en')).toThrow('No sentences in en');
  expect(() => verdictWords('en')).toThrow('No states in en');
  const words = await readWords();
  await readWords();
  expect(fetched).toEqual(['/words.json']);
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
    expect(catalogueOf(language)).toEqual(sentences(language));
    expect(words[language].sentences).toBe(catalogueOf(language));
    expect(verdictWords(language)).toEqual({ clean: language });
  }
});

test('a program that is built without divisions finds none, and says so, until they were read', async () => {
  vi.doMock('../../../lib/names/divisions.generated', () => ({ DIVISIONS: '' }));
  const { divisionsNamed } = await import('../../../lib/names/divisions');
  const { readDivisions } = await import('../../../entrypoints/background/divisions');
  expect(() => divisionsNamed('平潭县')).toThrow('No divisions were provided');
  await Promise.all([readDivisions(), readDivisions()]);
  expect(fetched).toEqual(['/divisions.txt']);
  expect(divisionsNamed('平潭县').map(({ name }) => name)).toEqual(['平潭县']);
});

test('what could not be read is read anew when it is asked for again', async () => {
  const { readOnce } = await import('../../../entrypoints/background/read-once');
  let reads = 0;
  const read = readOnce(async () => {
    if (++reads === 1) throw new Error('The disk is away');
    return reads;
  });
  await expect(Promise.all([read(), read()])).rejects.toThrow('The disk is away');
  expect(reads).toBe(1);
  expect(await read()).toBe(2);
  expect(await read()).toBe(2);
});
