import { useMemo, useState } from 'preact/hooks';
import { choicesOf, EVERYTHING, findEntries, type Query } from '../../lib/library/find';
import { useLanguage } from '../shared/language';
import { DraftArea } from './DraftArea';
import { EmptyState } from './EmptyState';
import { EntryTable } from './EntryTable';
import { Filters } from './Filters';
import { useLoaded } from './hooks';
import { ImportArea, type ImportedFile } from './ImportArea';
import { Fault, Loading } from './Notice';
import { SelectionBar } from './SelectionBar';
import type { Services } from './services';
import { WORDS } from './words';

/** What of the list is as it was when one comes back to it from a report. */
export interface ListMemory {
  query: Query;
  chosen: ReadonlySet<string>;
  /** How far the list was scrolled, in pixels. */
  top: number;
}

export const NEW_LIST: Readonly<ListMemory> = { query: EVERYTHING, chosen: new Set(), top: 0 };

/** Every audit kept: found, chosen, taken out, put in. */
export function ListScreen({ services, memory }: { services: Services; memory: ListMemory }) {
  const words = WORDS[useLanguage()];
  const loaded = useLoaded(() => services.entries(), []);
  const [query, setQuery] = useState(memory.query);
  const [imported, setImported] = useState<ImportedFile[]>([]);
  const [chosen, setChosen] = useState(memory.chosen);
  Object.assign(memory, { query, chosen });
  const entries = loaded.state === 'loaded' ? loaded.value : NONE;
  const found = useMemo(() => findEntries(entries, query), [entries, query]);
  const choices = useMemo(() => choicesOf(entries), [entries]);

  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  const takeIn = (results: ImportedFile[]) => {
    setImported(results);
    // An import changes findings too, of years that are here already.
    loaded.again();
  };
  const files = (
    <ImportArea services={services} results={imported} onImported={takeIn} hasEntries={entries.length > 0} />
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

const NONE: never[] = [];
