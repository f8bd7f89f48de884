import type { ComponentChildren } from 'preact';
import { SIDE_PANEL_WORDS } from '../../lib/locales/side-panel';
import { routeOf } from '../library/route';
import { useLanguage } from '../shared/language';
import { useHash } from '../shared/use-hash';
import type { TaskSource } from '../tasks/use-task';
import { TaskBeside, TasksBeside } from './TaskBeside';

export interface SidePanelProps {
  services: TaskSource;
  /** The view of the active tab's page, rendered only while no task is shown. */
  page: ComponentChildren;
  onLeaveTask(): void;
}

/** The browser's side panel: the active tab's page, or a task over many pages. */
export function SidePanel({ services, page, onLeaveTask }: SidePanelProps) {
  const words = SIDE_PANEL_WORDS[useLanguage()];
  const route = routeOf(useHash());
  const isTask = route.screen === 'task' || route.screen === 'tasks';
  const way = (hash: string, name: string, isHere: boolean) => (
    <a href={hash} aria-current={isHere ? 'page' : undefined}>
      {name}
    </a>
  );
  return (
    <>
      <header class="top">
        <nav aria-label={words.ways}>
          {way('#/', words.page, !isTask)}
          {way('#/tasks', words.tasks, isTask)}
        </nav>
      </header>
      <main class={isTask ? 'of-task' : 'of-page'}>
        {route.screen === 'task' && (
          <TaskBeside key={route.id} id={route.id} services={services} onLeave={onLeaveTask} />
        )}
        {route.screen === 'tasks' && <h1 class="hidden-text">{words.tasks}</h1>}
        {route.screen === 'tasks' && <TasksBeside services={services} />}
        {!isTask && (
          <>
            <h1 class="hidden-text">{words.page}</h1>
            {page}
          </>
        )}
      </main>
    </>
  );
}
