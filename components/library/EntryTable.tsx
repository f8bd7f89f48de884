import type { Entry } from '../../lib/library';
import type { Query, SortBy } from '../../lib/library/find';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { EntryCells } from './EntryCells';
import { WindowedTable } from './WindowedTable';

export interface EntryTableProps {
  entries: Entry[];
  chosen: ReadonlySet<string>;
  /** Takes a function because two clicks may come before one rendering: each must build on the other's change. */
  onChoose(change: (chosen: ReadonlySet<string>) => ReadonlySet<string>): void;
  scroll: { top: number };
  sort: Query['sort'];
  onSort(sort: Query['sort']): void;
}

/** Columns that are sorted in descending order first. */
const DESCENDING_FIRST: SortBy[] = ['year', 'problems', 'lastSeen'];

/** The table of audits found, with check boxes. */
export function EntryTable({ entries, chosen, onChoose, scroll, sort, onSort }: EntryTableProps) {
  const words = LIBRARY_WORDS[useLanguage()];
  const all = entries.every(({ key }) => chosen.has(key));
  const some = !all && entries.some(({ key }) => chosen.has(key));
  const set = (keys: string[], on: boolean) =>
    onChoose((before) => {
      const after = new Set(before);
      for (const key of keys) on ? after.add(key) : after.delete(key);
      return after;
    });
  const head = (
    <>
      <th scope="col" class="choice">
        <input
          type="checkbox"
          aria-label={words.chooseAll}
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = some;
          }}
          onChange={() =>
            set(
              entries.map(({ key }) => key),
              !all,
            )
          }
        />
      </th>
      <SortHead by="issuer" sort={sort} onSort={onSort} />
      <SortHead by="year" sort={sort} onSort={onSort} />
      <SortHead by="state" sort={sort} onSort={onSort} />
      <SortHead by="problems" sort={sort} onSort={onSort} />
      <SortHead by="lastSeen" sort={sort} onSort={onSort} />
      <th scope="col" class="page">
        {words.columns.page}
      </th>
    </>
  );
  return (
    <WindowedTable
      class="entries"
      label={words.screens.list}
      head={head}
      rows={entries}
      scroll={scroll}
      id={({ key }) => key}
      cells={(entry) => (
        <EntryCells entry={entry} chosen={chosen.has(entry.key)} onChoose={(on) => set([entry.key], on)} />
      )}
    />
  );
}

interface SortHeadProps extends Pick<EntryTableProps, 'sort' | 'onSort'> {
  by: Exclude<SortBy, 'savedAt'>;
}

function SortHead({ by, sort, onSort }: SortHeadProps) {
  const words = LIBRARY_WORDS[useLanguage()];
  const active = sort.by === by;
  const sorted = sort.descending ? 'descending' : 'ascending';
  const descending = active ? !sort.descending : DESCENDING_FIRST.includes(by);
  return (
    <th scope="col" class={by} aria-sort={active ? sorted : undefined}>
      <button type="button" onClick={() => onSort({ by, descending })}>
        {words.columns[by]}
        <span class="arrow" aria-hidden="true">
          {active ? (sort.descending ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}
