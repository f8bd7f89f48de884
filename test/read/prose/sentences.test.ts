import { describe, expect, test } from 'vitest';
import { inScript, type Script } from '../../generate/scripts';
import { readSentence, type Sentence, sentencesByKind, statesOf } from './notation';

const SCRIPTS: Script[] = ['hans', 'hant', 'twp'];
const KINDS = sentencesByKind();

/** Replaces Taiwan's word for a channel, which is quoted as written. */
const inWords = (states: string[]): string[] => states.map((state) => state.replaceAll('网路', '网络'));

test('there are sentences enough, and none twice', () => {
  const texts = KINDS.flatMap(([, sentences]) => sentences.map(({ text }) => text));
  expect(texts.length).toBeGreaterThanOrEqual(400);
  expect(new Set(texts).size).toBe(texts.length);
});

describe.each(KINDS)('%s', (_kind, sentences) => {
  const inScripts = sentences.flatMap((sentence) =>
    SCRIPTS.map((script): [string, Script, Sentence] => [sentence.text, script, sentence]),
  );
  test.each(inScripts)('%s in %s', (text, script, sentence) => {
    const read = readSentence({ ...sentence, text: inScript(text, script) });
    expect(inWords(statesOf(read))).toEqual(sentence.states);
  });
});
