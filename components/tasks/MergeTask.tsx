import { useState } from 'preact/hooks';
import { checkName, messageIn } from '../../lib/locales';
import { counted, fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { MARKS } from '../../lib/locales/marks';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { dateOf } from '../../lib/locales/time';
import { findingOf } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import { adopt, keyText } from '../../lib/tasks/decisions';
import { type Conflict, merge, settled } from '../../lib/tasks/merge';
import { knownDecisions, type TaskContents } from '../../lib/tasks/rows';
import type { Decision, SharedTask, Task } from '../../lib/tasks/schema';
import { useLoaded } from '../library/hooks';
import { Fault, Loading } from '../library/Notice';
import { hashOf } from '../library/route';
import type { Services } from '../library/services';
import { useLanguage } from '../shared/language';
import { DecisionMark } from './DecisionMark';

export interface MergeTaskProps {
  mine: Task;
  theirs: SharedTask;
  services: Services;
  onDone(): void;
}

/** Two copies of a task put together: what will be taken, and each conflict for a person to settle. Nothing is kept before. */
export function MergeTask({ mine, theirs, services, onDone }: MergeTaskProps) {
  const loaded = useLoaded(
    () => services.tasks.contents({ ...mine, pages: merge(mine, theirs).pages }),
    [mine, theirs],
  );
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  return <MergeForm mine={mine} theirs={theirs} services={services} onDone={onDone} contents={loaded.value} />;
}

type Side = 'mine' | 'theirs';

function MergeForm({ mine, theirs, services, onDone, contents }: MergeTaskProps & { contents: TaskContents }) {
  const language = useLanguage();
  const words = TASK_WORDS[language].merge;
  const known = knownDecisions(mine, contents);
  const merged = merge({ ...mine, decisions: [...known.values()] }, theirs);
  const { conflicts, taken, pages } = merged;
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const choose = (some: Conflict[], side: Side) =>
    setChoices((before) => new Map([...before, ...some.map((each) => [keyText(each.mine), side] as const)]));
  const isSettled = conflicts.every((each) => choices.has(keyText(each.mine)));
  const isNothing = taken.length + conflicts.length + (pages.length - mine.pages.length) === 0;
  const act = async () => {
    const stamp = { on: new Date().toISOString(), by: mine.auditor };
    const over = conflicts.map((each) => settled(each, choices.get(keyText(each.mine)) ?? 'mine', stamp));
    await services.tasks.change(mine.id, (one) => ({ ...one, pages: merge(one, theirs).pages }));
    // What is the same on both sides has learnt of the other copy, and is kept with what it learnt.
    const disputed = new Set(over.map(keyText));
    const decisions = [...merged.decisions.filter((each) => !disputed.has(keyText(each))), ...over];
    await services.tasks.decide(mine.id, contents.documents, (one, now) => adopt(one, now, decisions));
    onDone();
    location.hash = hashOf({ screen: 'task', id: mine.id });
  };
  return (
    <section class="merge notice" aria-labelledby="merge">
      <h2 id="merge">{fill(words.title, { name: mine.name })}</h2>
      <p>{words.lead}</p>
      <ul>
        {taken.length > 0 && <li>{counted(words.taken, taken.length, language)}</li>}
        {pages.length > mine.pages.length && (
          <li>{counted(words.pagesNew, pages.length - mine.pages.length, language)}</li>
        )}
        {isNothing && <li>{words.nothing}</li>}
      </ul>
      {conflicts.length > 0 && (
        <>
          <p>
            <strong>{counted(words.conflicts, conflicts.length, language)}</strong>
          </p>
          <div class="actions">
            <button type="button" onClick={() => choose(conflicts, 'mine')}>
              {words.allMine}
            </button>
            <button type="button" onClick={() => choose(conflicts, 'theirs')}>
              {words.allTheirs}
            </button>
          </div>
          <ol class="conflicts">
            {conflicts.map((each) => {
              const key = keyText(each.mine);
              return (
                <li key={key}>
                  <ConflictChoice
                    conflict={each}
                    document={contents.documents.get(each.mine.subject) ?? null}
                    side={choices.get(key) ?? null}
                    onChoose={(side) => choose([each], side)}
                  />
                </li>
              );
            })}
          </ol>
        </>
      )}
      <div class="actions">
        <button type="button" class="primary" disabled={!isSettled} onClick={() => act().catch(setError)}>
          {words.act}
        </button>
        <button type="button" onClick={onDone}>
          {LIBRARY_WORDS[language].cancel}
        </button>
      </div>
      {error !== null && <Fault error={error} />}
    </section>
  );
}

interface ConflictChoiceProps {
  conflict: Conflict;
  document: AuditDocument | null;
  side: Side | null;
  onChoose(side: Side): void;
}

function ConflictChoice({ conflict, document, side, onChoose }: ConflictChoiceProps) {
  const language = useLanguage();
  const words = TASK_WORDS[language].merge;
  const { rule, subject } = conflict.mine;
  const finding = document && findingOf(document, conflict.mine);
  const { issuer, year } = document?.report ?? {};
  const name = [issuer ?? subject, year].filter(Boolean).join(' · ');
  return (
    <fieldset>
      <legend>
        <span lang="zh">{name}</span>
        {MARKS[language].colon}
        {finding ? messageIn(finding, language) : checkName(rule, language)}
      </legend>
      {(['mine', 'theirs'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={keyText(conflict.mine)} checked={side === each} onChange={() => onChoose(each)} />
          {words[each]} <Said decision={conflict[each]} />
        </label>
      ))}
    </fieldset>
  );
}

function Said({ decision }: { decision: Decision }) {
  const words = TASK_WORDS[useLanguage()];
  return (
    <span>
      <DecisionMark state={decision.state} /> {decision.note}{' '}
      <span class="muted">{fill(words.by, { by: decision.by, day: dateOf(decision.on) }).trim()}</span>
    </span>
  );
}
