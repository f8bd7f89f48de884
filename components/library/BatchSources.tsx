import { useState } from 'preact/hooks';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { useLoaded } from './hooks';
import type { Services } from './services';

export interface BatchSourcesProps {
  services: Services;
  onFound(urls: string[]): void;
  /** Called with the tab whose page is a list. */
  onList(tab: number): void;
  onError(error: unknown): void;
}

/** Sources of addresses: the open tabs, and the links of a list page in one of them. */
export function BatchSources({ services, onFound, onList, onError }: BatchSourcesProps) {
  const words = LIBRARY_WORDS[useLanguage()].batch;
  const loaded = useLoaded(async () => ({ tabs: await services.tabs(), hidden: await services.hidesTabs() }), []);
  const [chosen, setChosen] = useState<number | null>(null);
  const { tabs, hidden } = loaded.state === 'loaded' ? loaded.value : { tabs: [], hidden: false };
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  return (
    <div class="sources">
      <div class="actions">
        <button type="button" disabled={tabs.length === 0} onClick={() => onFound(tabs.map(({ url }) => url))}>
          {words.openTabs(tabs.length)}
        </button>
        {hidden && (
          <button type="button" onClick={() => services.askForTabs().then(loaded.again, onError)}>
            {words.otherTabs}
          </button>
        )}
      </div>
      <div class="actions">
        <button type="button" disabled={!tab} onClick={() => tab && onList(tab.id)}>
          {words.linksOf}
        </button>
        <select
          aria-label={words.listPage}
          disabled={!tab}
          value={tab?.id}
          onFocus={loaded.again}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {tabs.length === 0 && <option>{words.noTabs}</option>}
          {tabs.map(({ id, title, url }) => (
            <option key={id} value={id}>
              {title || url}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
