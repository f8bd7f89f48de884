import { useState } from 'preact/hooks';
import { counted, fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { dateOf } from '../../lib/locales/time';
import type { AuditDocument } from '../../lib/model/schema';
import { adopt, keyText } from '../../lib/tasks/decisions';
import { type Conflict, conflictText, merge, type Side, withSides } from '../../lib/tasks/merge';
import { knownDecisions, type TaskContents } from '../../lib/tasks/rows';
import type { Decision, SharedTask, Task } from '../../lib/tasks/schema';
import { FindingName } from '../library/FindingName';
import { useLoaded } from '../library/hooks';
import { LongList } from '../library/LongList';
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

/**
 * Merges two copies of a task: shows what will be taken, and each conflict for a person to settle. Nothing is saved
 * before that.
 */
export function MergeTask(props: MergeTaskProps) {
  const { mine, theirs, services } = props;
  const loaded = useLoaded(async () => {
    const kept = (await services.tasks.get(mine.id)) ?? mine;
    return { kept, contents: await services.tasks.contents({ ...kept, pages: merge(kept, theirs).pages }) };
  }, [mine, theirs]);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  const { kept, contents } = loaded.value;
  return <MergeForm {...props} mine={kept} contents={contents} onOutrun={loaded.again} />;
}

interface MergeFormProps extends MergeTaskProps {
  contents: TaskContents;
  /** Called if another window made a decision that was not shown here. */
  onOutrun(): void;
}

function MergeForm({ mine, theirs, services, onDone, contents, onOutrun }: MergeFormProps) {
  const language = useLanguage();
  const words = TASK_WORDS[language].merge;
  const known = knownDecisions(mine, contents);
  const { conflicts, taken, pages } = merge({ ...mine, decisions: [...known.values()] }, theirs);
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const [isOutrun, setOutrun] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choose = (some: Conflict[], side: Side) =>
    setSides((before) => new Map([...before, ...some.map((each) => [conflictText(each), side] as const)]));
  const isSettled = conflicts.every((each) => sides.has(conflictText(each)));
  const isNothing = taken.length + conflicts.length + (pages.length - mine.pages.length) === 0;
  const act = async () => {
    const stamp = { on: new Date().toISOString(), by: mine.auditor };
    let isTaken = false;
    await services.tasks.decide(mine.id, contents.documents, (one, now) => {
      const merged = merge({ ...one, decisions: [...now.values()] }, theirs);
      const decisions = withSides(merged, sides, stamp);
      isTaken = decisions !== null;
      return adopt(decisions ? { ...one, pages: merged.pages } : one, now, decisions ?? []);
    });
    setOutrun(!isTaken);
    if (!isTaken) return onOutrun();
    onDone();
    location.hash = hashOf({ screen: 'task', id: mine.id });
  };
  return (
    <section class="merge notice" aria-labelledby="merge">
      <h2 id="merge">{fill(words.title, { name: mine.name })}</h2>
      <p>{words.lead}</p>
      <ul>
        {taken.length > 0 && (
          <li>
            <Taken taken={taken} known={known} documents={contents.documents} />
          </li>
        )}
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
              const key = conflictText(each);
              return (
                <li key={key}>
                  <ConflictChoice
                    conflict={each}
                    document={contents.documents.get(each.mine.subject) ?? null}
                    side={sides.get(key) ?? null}
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
      <p role="status">{isOutrun && words.outrun}</p>
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
  const words = TASK_WORDS[useLanguage()].merge;
  return (
    <fieldset>
      <legend>
        <FindingName of={conflict.mine} document={document} />
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

interface TakenProps {
  taken: Decision[];
  /** The current decisions, by `keyText`. */
  known: ReadonlyMap<string, Decision>;
  documents: ReadonlyMap<string, AuditDocument>;
}

/** The decisions of the file that will be taken, each with the one that it replaces. */
function Taken({ taken, known, documents }: TakenProps) {
  const language = useLanguage();
  const words = TASK_WORDS[language].merge;
  return (
    <details open>
      <summary>{counted(words.taken, taken.length, language)}</summary>
      <LongList items={taken} keyOf={keyText}>
        {(decision) => {
          const before = known.get(keyText(decision));
          return (
            <>
              <FindingName of={decision} document={documents.get(decision.subject) ?? null} />
              <br />
              {words.theirs} <Said decision={decision} />
              {before && (
                <>
                  <br />
                  {words.mine}{' '}
                  <del>
                    <Said decision={before} />
                  </del>
                </>
              )}
            </>
          );
        }}
      </LongList>
    </details>
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
