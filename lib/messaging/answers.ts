/** The answer for a request that failed: an error object cannot be sent in a message. */
interface Failure {
  gongkaiLensFailed: string;
}

type Sender = { id?: string };
/** Returns the answer to a message; undefined where the message is for somebody else. */
type Answer<S extends Sender> = (message: unknown, sender: S) => Promise<unknown> | undefined;
/** The part of the browser's `runtime` needed to receive messages: the core calls no `browser.*` itself. */
interface Hearing<S extends Sender> {
  onMessage: {
    addListener(listener: (message: unknown, sender: S, respond: (answer: unknown) => void) => boolean): void;
  };
}

/**
 * Answers messages with promises. Not every browser accepts a promise from a listener, but every one accepts a later
 * call of `respond`.
 */
export function answerMessages<S extends Sender>(runtime: Hearing<S>, answer: Answer<S>): void {
  runtime.onMessage.addListener((message, sender, respond) => {
    const answered = answer(message, sender);
    answered?.then(respond, (error: unknown) => respond({ gongkaiLensFailed: String(error) } satisfies Failure));
    return answered !== undefined;
  });
}

const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && 'gongkaiLensFailed' in answer;

/**
 * Returns the answer to a message that `act` sends to a receiver using `answerMessages`.
 * @throws where nobody receives it, where the request failed, and where the extension is gone, for which browsers throw
 * at once
 */
export async function answerTo(act: () => Promise<unknown>): Promise<unknown> {
  const answer = await act();
  if (isFailure(answer)) throw new Error(answer.gongkaiLensFailed);
  return answer;
}
