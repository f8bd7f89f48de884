import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../lib/locales/fill';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { progressOf } from '../../lib/tasks/rows';
import { useLoaded } from '../library/hooks';
import { Fault, Loading } from '../library/Notice';
import { hashOf } from '../library/route';
import { useLanguage } from '../shared/language';
import { TaskFindings } from '../tasks/TaskFindings';
import { TaskCard } from '../tasks/TasksScreen';
import { taskViewOf } from '../tasks/task-view';
import { type TaskSource, useTask } from '../tasks/use-task';

interface TaskProps {
  id: string;
  services: TaskSource;
  /** Called when the task is left, to disconnect from the page. */
  onLeave(): void;
}

/** A task beside its pages: selecting a finding opens its page with the place chosen. */
export function TaskBeside({ id, services, onLeave }: TaskProps) {
  const words = TASK_WORDS[useLanguage()];
  const memory = taskViewOf(id);
  const { loaded, atWork } = useTask(id, services, memory);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => onLeave, []);
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  if (loaded.state === 'loaded' && !loaded.value) return <p>{words.notKept}</p>;
  if (!atWork) return <Loading />;
  const { decided, findings } = progressOf(atWork.rows, atWork.pages);
  return (
    <div class="task">
      <h1>
        <a href={`/library.html${hashOf({ screen: 'task', id })}`} target="_blank" rel="noreferrer">
          {atWork.task.name}
        </a>
      </h1>
      <p class="task-progress">
        <progress max={findings || 1} value={decided} aria-label={words.columns.state} />{' '}
        <strong role="status">
          {findings > 0 && decided === findings ? words.finished : fill(words.decided, { decided, all: findings })}
        </strong>
      </p>
      {error !== null && <Fault error={error} />}
      <TaskFindings atWork={atWork} memory={memory} services={services} isBeside onError={setError} />
    </div>
  );
}

/** The list of tasks, as links. */
export function TasksBeside({ services }: { services: TaskSource }) {
  const words = TASK_WORDS[useLanguage()];
  const loaded = useLoaded(() => services.tasks.list(), []);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  const tasks = loaded.value;
  return tasks.length === 0 ? (
    <p>
      {words.none}{' '}
      <a href="/library.html#/tasks" target="_blank" rel="noreferrer">
        {words.make}
      </a>
    </p>
  ) : (
    <ul class="task-list">
      {tasks.map((task) => (
        <TaskCard key={task.id} task={task} services={services} />
      ))}
    </ul>
  );
}
