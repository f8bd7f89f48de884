import type { ComponentChildren } from 'preact';
import type { PopupWords } from '../../lib/locales/popup';
import type { AccessProblem as Kind } from './state';

/** Why there is no audit, and what to do about it. */
export function ProblemNotice({
  says,
  advice,
  children,
}: {
  says: string;
  advice: string;
  children?: ComponentChildren;
}) {
  return (
    <div role="status" class="access-problem">
      <p class="name">{says}</p>
      <p>{advice}</p>
      {children}
    </div>
  );
}

interface Props {
  problem: Kind;
  words: PopupWords;
  onAgain(): void;
}

/** Why the page cannot be read, with a button to try again if that can help. */
export function AccessProblem({ problem, words, onAgain }: Props) {
  const canTry = problem !== 'browserPage';
  return (
    <ProblemNotice {...words.states[problem]}>
      {canTry && (
        <button type="button" id="again" onClick={onAgain}>
          {problem === 'pageLoading' ? words.auditNow : words.again}
        </button>
      )}
    </ProblemNotice>
  );
}
