import { expect, test, vi } from 'vitest';
import { answerMessages, answerTo } from '../../lib/messaging/answers';

type Heard = Parameters<typeof answerMessages>[1];

/** A runtime with one who hears, and sending to it as a browser does: an answer is a copy, nothing where none comes. */
function runtimeWith(answer: Heard) {
  let hear: (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean = () => false;
  const addListener = (listener: typeof hear): void => {
    hear = listener;
  };
  answerMessages({ onMessage: { addListener } }, answer);
  const send = (message: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const isAnswered = hear(message, {}, (value) => resolve(structuredClone(value)));
      if (!isAnswered) resolve(undefined);
    });
  return send;
}

test('a promise is the answer, whatever it gives', async () => {
  const send = runtimeWith((message) => Promise.resolve(message));
  for (const value of ['heard', null, undefined, 0, { failed: 1 }, [1]])
    expect(await answerTo(() => send(value))).toEqual(value);
});

test('what is for somebody else is left to them', async () => {
  const send = runtimeWith(() => undefined);
  expect(await answerTo(() => send('for another'))).toBe(undefined);
});

test('what could not be done is thrown where it was asked for, with why', async () => {
  const send = runtimeWith(() => Promise.reject(new Error('The store is full')));
  await expect(answerTo(() => send('keep'))).rejects.toThrow('The store is full');
});

test('what a browser throws at once, because the extension is gone, is a failure like any other', async () => {
  const failed = vi.fn();
  await answerTo(() => {
    throw new Error('Extension context invalidated.');
  }).catch(failed);
  expect(failed).toHaveBeenCalledOnce();
});
