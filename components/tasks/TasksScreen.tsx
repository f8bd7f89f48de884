import { useState } from 'preact/hooks';
import { fill } from '../../lib/locales/fill';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { dateOf } from '../../lib/locales/time';
import { pageRowsOf, progressOf, rowsOf } from '../../lib/tasks/rows';
import type { Task } from '../../lib/tasks/schema';
import { BatchInput } from '../library/BatchInput';
import { useLoaded, useWatched } from '../library/hooks';
import { Fault, Loading } from '../library/Notice';
import { hashOf } from '../library/route';
import type { Services } from '../library/services';
import { useLanguage } from '../shared/language';
import { ImportTask } from './ImportTask';
import { sayPages } from './words';

/** All tasks with their progress, and ways to make one. @param tab a tab with a list page whose links are wanted */
export function TasksScreen({ tab, services }: { tab: number | null; services: Services }) {
  const words = TASK_WORDS[useLanguage()];
  const loaded = useLoaded(() => services.tasks.list(), []);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  const tasks = loaded.value;
  return (
    <div class="tasks">
      <p class="muted">{words.lead}</p>
      {tasks.length === 0 ? (
        <div class="tasks-none">
          <p>{words.none}</p>
          <ul>
            {words.ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </div>
      ) : (
        <ul class="task-list">
          {tasks.map((task) => (
            <TaskCard key={task.id} task={task} services={services} />
          ))}
        </ul>
      )}
      <ImportTask services={services} onImported={loaded.again} />
      <NewTask tab={tab} services={services} />
    </div>
  );
}

/** A task with its progress. */
export function TaskCard({ task, services }: { task: Task; services: Pick<Services, 'tasks'> }) {
  const language = useLanguage();
  const words = TASK_WORDS[language];
  const loaded = useLoaded(async () => {
    const contents = await services.tasks.contents(task);
    const rows = rowsOf(task, contents);
    return progressOf(rows, pageRowsOf(task, contents, rows, new Set()));
  }, [task]);
  const progress = loaded.state === 'loaded' ? loaded.value : null;
  return (
    <li>
      <a href={hashOf({ screen: 'task', id: task.id })}>{task.name}</a>
      <span class="muted">{dateOf(task.madeOn)}</span>
      {progress && (
        <>
          <progress max={progress.findings || 1} value={progress.decided} aria-label={words.columns.state} />
          <span>{fill(words.decided, { decided: progress.decided, all: progress.findings })}</span>
          <span class="muted">{sayPages(progress, language)}</span>
        </>
      )}
      {loaded.state === 'failed' && <Fault error={loaded.error} onRetry={loaded.again} />}
    </li>
  );
}

/** The form for a new task of addresses from any source, whose pages are read at once. */
function NewTask({ tab, services }: { tab: number | null; services: Services }) {
  const language = useLanguage();
  const words = TASK_WORDS[language];
  const { batch } = useWatched(services.queue);
  const [name, setName] = useState<string | null>(null);
  const tabs = useLoaded(() => services.tabs(), []);
  const list = tabs.state === 'loaded' ? tabs.value.find(({ id }) => id === tab)?.title : undefined;
  const usual = fill(words.defaultName, { day: dateOf(new Date().toISOString()) });
  const shown = name ?? (list?.trim() || usual);
  const make = async (addresses: string[]) => {
    const { id } = await services.tasks.make(shown.trim() || usual, addresses);
    // Replaces the history entry, so that going back does not lead here to make a second task of the same list.
    location.replace(hashOf({ screen: 'task', id }));
  };
  if (tabs.state === 'loading') return null;
  return (
    <section class="new-task" aria-labelledby="new-task">
      <h2 id="new-task">{words.make}</h2>
      <label>
        {words.name}
        <input value={shown} maxLength={200} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <BatchInput tab={tab} services={services} hasQueue={batch !== null} action={words.make} onStart={make} atOnce />
    </section>
  );
}
