import { useEffect, useMemo, useState } from 'preact/hooks';
import { choicesOf, EVERYTHING, findEntries, prepareSearch, type Query } from '../../lib/library/find';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { inSlices, WORK, whenIdle } from '../../lib/slices';
import { useLanguage } from '../shared/language';
import { DraftArea } from './DraftArea';
import { EmptyState } from './EmptyState';
import { EntryTable } from './EntryTable';
import { Filters } from './Filters';
import { useLoaded, useWatched } from './hooks';
import { ImportArea } from './ImportArea';
import { Fault, Loading } from './Notice';
import { Proposed } from './Proposed';
import { SelectionBar } from './SelectionBar';
import type { Services } from './services';
import type { Transfers } from './transfers';

/** The state of the list that is restored when the user comes back from a report. */
export interface ListMemory {
  query: Query;
  chosen: ReadonlySet<string>;
  /** The scroll position in pixels. */
  top: number;
}

export const NEW_LIST: Readonly<ListMemory> = { query: EVERYTHING, chosen: new Set(), top: 0 };

export interface ListScreenProps {
  services: Services;
  memory: ListMemory;
  transfers: Transfers;
}

/** The list of saved audits, with search, selection, export and import. */
export function ListScreen({ services, memory, transfers }: ListScreenProps) {
  const words = LIBRARY_WORDS[useLanguage()];
  const { results, running } = useWatched(transfers);
  // An import also changes the findings of reports that are here already.
  const loaded = useLoaded(
    async () => ({ entries: await services.entries(), proposed: await services.proposed() }),
    [results],
  );
  const isFinishing = useFinishing(services, running !== null, loaded.again);
  const [query, setQuery] = useState(memory.query);
  const [chosen, setChosen] = useState(memory.chosen);
  Object.assign(memory, { query, chosen });
  const { entries, proposed } = loaded.state === 'loaded' ? loaded.value : NONE;
  const found = useMemo(() => findEntries(entries, query), [entries, query]);
  const choices = useMemo(() => choicesOf(entries), [entries]);
  useEffect(() => {
    const stop = new AbortController();
    whenIdle(() => void inSlices(prepareSearch(entries), WORK, stop.signal));
    return () => stop.abort();
  }, [entries]);

  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  const files = (
    <>
      {isFinishing && (
        <p class="muted" role="status">
          {words.trust.finishing}
        </p>
      )}
      <Proposed proposed={proposed} services={services} onSettled={loaded.again} entries={entries} />
      <ImportArea transfers={transfers} hasEntries={entries.length > 0} />
    </>
  );
  const drafts = <DraftArea services={services} />;
  if (entries.length === 0) return <EmptyState drafts={drafts}>{files}</EmptyState>;
  const shown = found.filter(({ key }) => chosen.has(key));
  return (
    <div class="list-screen">
      <Filters query={query} choices={choices} onChange={setQuery} />
      <p class="count" role="status">
        {words.found(found.length, entries.length)}
      </p>
      <SelectionBar
        chosen={shown}
        services={services}
        onRemoved={() => {
          setChosen(new Set());
          loaded.again();
        }}
      />
      {found.length === 0 ? (
        <div class="nothing">
          <p>{words.nothingFound}</p>
          <button type="button" onClick={() => setQuery({ ...EVERYTHING, sort: query.sort })}>
            {words.clearFilters}
          </button>
        </div>
      ) : (
        <EntryTable
          entries={found}
          chosen={chosen}
          onChoose={setChosen}
          scroll={memory}
          sort={query.sort}
          onSort={(sort) => setQuery({ ...query, sort })}
        />
      )}
      {files}
      {drafts}
    </div>
  );
}

const NONE = { entries: [], proposed: [] };

/** Finishes the checks that an interrupted or stopped import left to do. Returns whether that is in progress. */
function useFinishing(services: Services, isRunning: boolean, onFinished: () => void): boolean {
  const [isFinishing, setFinishing] = useState(false);
  useEffect(() => {
    const end = (wasLeft: boolean) => {
      setFinishing(false);
      if (wasLeft) onFinished();
    };
    // An import on this page runs its own checks at its end.
    if (isRunning) return;
    services.finishImport(() => setFinishing(true)).then(end, () => end(false));
  }, [services, isRunning, onFinished]);
  return isFinishing;
}
