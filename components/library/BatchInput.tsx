import { useEffect, useState } from 'preact/hooks';
import { addressesIn, hostsOf } from '../../lib/library/batch/addresses';
import { goesOn, MOST_ADDRESSES } from '../../lib/library/batch/follow-list';
import { reportLinks } from '../../lib/library/batch/links';
import type { ListPage } from '../../lib/library/batch/next-page';
import { DEFAULT_DELAY } from '../../lib/library/batch/queue';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { BatchSources } from './BatchSources';
import { Following, useFollowing } from './Following';
import { Fault } from './Notice';
import type { Services } from './services';

/** Choices for the delay between pages of a host, in milliseconds. */
const DELAYS = [500, 1000, 2000, 5000, 10_000];

export interface BatchInputProps {
  tab: number | null;
  services: Services;
  hasQueue: boolean;
  /** The label of the button, if it does more than reading the pages. */
  action?: string;
  /** Called with the addresses before any of them is read. */
  onStart?(addresses: string[]): Promise<void>;
  /** Whether to begin at once with the links of the list page, if no permission is needed. */
  atOnce?: boolean;
}

/** The input of addresses, and the button that starts the batch. */
export function BatchInput({ tab, services, hasQueue, action, onStart, atOnce = false }: BatchInputProps) {
  const words = LIBRARY_WORDS[useLanguage()].batch;
  const [text, setText] = useState('');
  const [delay, setDelay] = useState(DEFAULT_DELAY);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
  /** A list whose next page cannot be read without permission. */
  const [rest, setRest] = useState<ListPage | null>(null);
  const following = useFollowing(services);
  const addresses = addressesIn(text);
  const hosts = hostsOf(addresses);
  const fill = (urls: string[]) => {
    setSaid(urls.length === 0 ? words.nothingTaken : words.taken(urls.length));
    setText((before) => [...new Set([...addressesIn(before), ...urls])].join('\n'));
  };
  const begin = async (wanted: string[]) => {
    await onStart?.(wanted);
    await services.queue.add(wanted, delay);
    setText('');
    setSaid(words.started(wanted.length));
  };
  /** Follows a list from its first page; returns all its addresses, or null if it was cut short, which is shown. */
  const follow = async (list: ListPage): Promise<string[] | null> => {
    const followed = await following.follow(list, delay);
    fill(followed.addresses);
    return followed.end === 'last' ? followed.addresses : null;
  };
  const take = async (from: number, isMade: boolean) => {
    setError(null);
    setRest(null);
    const list = await services.listIn(from);
    fill(reportLinks(list.links, list.url).slice(0, MOST_ADDRESSES));
    if (goesOn(list) && !(await services.tasks.isAllowed(hostsOf([list.url])))) return setRest(list);
    const all = await follow(list);
    if (isMade && all?.length && (await services.tasks.isAllowed(hostsOf(all)))) await begin(all);
  };
  useEffect(() => {
    if (tab !== null) take(tab, atOnce).catch(setError);
    return following.stop;
  }, [tab, services]);
  const start = async () => {
    setError(null);
    // Called first, without awaiting anything: browsers ask for permission only during the click.
    const allowed = await services.allow(hostsOf([...addresses, ...(rest ? [rest.url] : [])]));
    if (!allowed) return setSaid(words.refused);
    setRest(null);
    const more = rest ? await follow(rest) : [];
    const all = new Set([...addresses, ...(more ?? [])]);
    if (more && all.size > 0) await begin([...all]);
  };
  const drop = async (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    for (const file of files) fill(addressesIn(await file.text()));
  };
  return (
    <section class="input" aria-label={words.addresses}>
      <label>
        {words.addresses}
        <textarea
          rows={6}
          spellcheck={false}
          placeholder={words.addressesHint}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            if (value.trim() === '') setRest(null);
          }}
          onDrop={(event) => drop(event).catch(setError)}
        />
      </label>
      <BatchSources
        services={services}
        onFound={fill}
        onList={(from) => take(from, false).catch(setError)}
        onError={setError}
      />
      <Following following={following} />
      {rest && <p role="status">{words.goesOn}</p>}
      <div class="actions start">
        <label>
          {words.delay}
          <select value={delay} onChange={(event) => setDelay(Number(event.currentTarget.value))}>
            {DELAYS.map((milliseconds) => (
              <option key={milliseconds} value={milliseconds}>
                {words.seconds(milliseconds / 1000)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="primary"
          disabled={(addresses.length === 0 && !rest) || following.isBusy}
          onClick={() => start().catch(setError)}
        >
          {action ?? (hasQueue ? words.add : words.start)}
        </button>
        <span role="status">{addresses.length > 0 ? words.counted(addresses.length, hosts.length) : said}</span>
      </div>
      <p class="muted">{words.polite}</p>
      {error !== null && <Fault error={error} />}
    </section>
  );
}
