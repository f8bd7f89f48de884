import { useState } from 'preact/hooks';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { progressOf } from '../../lib/tasks/rows';
import { Fault, Loading } from '../library/Notice';
import type { Services } from '../library/services';
import { useLanguage } from '../shared/language';
import { TaskFindings } from './TaskFindings';
import { TaskHead } from './TaskHead';
import { TaskPages } from './TaskPages';
import { taskViewOf } from './task-view';
import { useTask } from './use-task';

/** One task: its head, and its findings or its reports. */
export function TaskScreen({ id, services }: { id: string; services: Services }) {
  const words = TASK_WORDS[useLanguage()];
  const memory = taskViewOf(id);
  const { loaded, atWork } = useTask(id, services, memory);
  const [view, setView] = useState(memory.view);
  const [error, setError] = useState<unknown>(null);
  memory.view = view;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  if (loaded.state === 'loaded' && !loaded.value) return <p>{words.notKept}</p>;
  if (!atWork) return <Loading />;
  const progress = progressOf(atWork.rows, atWork.pages);
  return (
    <div class="task">
      <TaskHead atWork={atWork} progress={progress} services={services} onError={setError} />
      {error !== null && <Fault error={error} />}
      <fieldset class="views">
        <legend class="hidden-text">{words.list}</legend>
        <button type="button" aria-pressed={view === 'findings'} onClick={() => setView('findings')}>
          {words.byFinding}
        </button>
        <button type="button" aria-pressed={view === 'pages'} onClick={() => setView('pages')}>
          {words.byPage}
        </button>
      </fieldset>
      {view === 'findings' ? (
        <TaskFindings atWork={atWork} memory={memory} services={services} onError={setError} />
      ) : (
        <TaskPages atWork={atWork} services={services} onError={setError} />
      )}
    </div>
  );
}
