import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Language } from '../../lib/locales';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { LanguageContext } from '../shared/language';
import { useHash } from '../shared/use-hash';
import { TaskScreen } from '../tasks/TaskScreen';
import { TasksScreen } from '../tasks/TasksScreen';
import { BatchScreen } from './BatchScreen';
import { CompareScreen } from './CompareScreen';
import { type ListMemory, ListScreen, NEW_LIST } from './ListScreen';
import { ReportScreen } from './ReportScreen';
import { hashOf, type Route, routeOf } from './route';
import type { Services } from './services';
import { Transfers } from './transfers';
import { useEndNotice } from './use-end-notice';
import { YearsScreen } from './YearsScreen';

export interface AppProps {
  services: Services;
  language: Language;
}

/** The library page: navigation, a heading, and the current screen. */
export function App({ services, language }: AppProps) {
  const words = LIBRARY_WORDS[language];
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const list = useRef<ListMemory>({ ...NEW_LIST });
  const transfers = useMemo(() => new Transfers(services), [services]);
  const title = words.screens[route.screen];
  const ended = useEndNotice(services.queue) ? `✓ ${words.batch.over} · ` : '';
  useEffect(() => {
    document.title = `${ended}${title} – ${words.name}`;
  }, [ended, title, words]);
  useFocusOnChange(route, main);
  const to = (screen: 'list' | 'years' | 'batch' | 'tasks', target: Route) => (
    <a
      href={hashOf(target)}
      aria-current={route.screen === screen || (screen === 'tasks' && route.screen === 'task') ? 'page' : undefined}
    >
      {words.screens[screen]}
    </a>
  );
  return (
    <LanguageContext.Provider value={language}>
      <header class="top">
        <span class="brand">{words.name}</span>
        <nav aria-label={words.name}>
          {to('list', { screen: 'list' })}
          {to('years', { screen: 'years', issuer: null })}
          {to('batch', { screen: 'batch', tab: null })}
          {to('tasks', { screen: 'tasks', tab: null })}
        </nav>
        <a class="quiet" href="/help.html">
          {words.help}
        </a>
        <button type="button" class="quiet" onClick={services.openOptions}>
          {words.settings}
        </button>
      </header>
      <main ref={main} tabIndex={-1}>
        <h1>{title}</h1>
        <Screen route={route} services={services} list={list.current} transfers={transfers} />
      </main>
    </LanguageContext.Provider>
  );
}

interface ScreenProps {
  route: Route;
  services: Services;
  list: ListMemory;
  transfers: Transfers;
}

function Screen({ route, services, list, transfers }: ScreenProps) {
  switch (route.screen) {
    case 'report':
      return <ReportScreen key={route.key} id={route.key} services={services} />;
    case 'years':
      return <YearsScreen issuer={route.issuer} services={services} />;
    case 'compare':
      return <CompareScreen a={route.a} b={route.b} services={services} />;
    case 'batch':
      return <BatchScreen tab={route.tab} services={services} />;
    case 'tasks':
      return <TasksScreen tab={route.tab} services={services} />;
    case 'task':
      return <TaskScreen key={route.id} id={route.id} services={services} />;
    default:
      return <ListScreen services={services} memory={list} transfers={transfers} />;
  }
}

function useRoute(): Route {
  const hash = useHash();
  return useMemo(() => routeOf(hash), [hash]);
}

/** Moves the focus to the beginning of a new screen, as on a new page. */
function useFocusOnChange(route: Route, main: { current: HTMLElement | null }): void {
  const before = useRef(route.screen);
  useEffect(() => {
    if (before.current !== route.screen) main.current?.focus();
    before.current = route.screen;
  }, [route.screen, main]);
}
