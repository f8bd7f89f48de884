/** What stands in an answer where what was asked could not be done: an error itself does not cross over. */
interface Failure {
  gongkaiLensFailed: string;
}

type Sender = { id?: string };
/** Gives the answer to a message, or undefined where the message is for somebody else. */
type Answer<S extends Sender> = (message: unknown, sender: S) => Promise<unknown> | undefined;
/** What of the browser's `runtime` hearing takes: the core calls no `browser.*` itself. */
interface Hearing<S extends Sender> {
  onMessage: {
    addListener(listener: (message: unknown, sender: S, respond: (answer: unknown) => void) => boolean): void;
  };
}

/**
 * Answers messages with promises. Not every browser takes a promise from who hears a message; every one takes an answer
 * that is called for later.
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
 * The answer to a message that `act` sends to who hears by `answerMessages`.
 * @throws where nobody hears it, where it could not be done, and where the extension is gone, which browsers throw at once
 */
export async function answerTo(act: () => Promise<unknown>): Promise<unknown> {
  const answer = await act();
  if (isFailure(answer)) throw new Error(answer.gongkaiLensFailed);
  return answer;
}
