import { useEffect, useState } from 'preact/hooks';
import { addressesIn, hostsOf } from '../../lib/library/batch/addresses';
import { DEFAULT_DELAY } from '../../lib/library/batch/queue';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { BatchSources } from './BatchSources';
import { Fault } from './Notice';
import type { Services } from './services';

/** Milliseconds between pages of a host that can be chosen. */
const DELAYS = [500, 1000, 2000, 5000, 10_000];

export interface BatchInputProps {
  tab: number | null;
  services: Services;
  hasQueue: boolean;
  /** What the button says, where it does more than to read the pages. */
  action?: string;
  /** Hears of the addresses before any of them is read. */
  onStart?(addresses: string[]): Promise<void>;
  /** Begin at once with the links of the list page, where no permission is to be asked for. */
  atOnce?: boolean;
}

/** The list of addresses, however it was filled, and the start. */
export function BatchInput({ tab, services, hasQueue, action, onStart, atOnce = false }: BatchInputProps) {
  const words = LIBRARY_WORDS[useLanguage()].batch;
  const [text, setText] = useState('');
  const [delay, setDelay] = useState(DEFAULT_DELAY);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
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
  useEffect(() => {
    if (tab === null) return;
    const take = async () => {
      const found = await services.linksOf(tab);
      fill(found);
      if (atOnce && found.length > 0 && (await services.tasks.isAllowed(hostsOf(found)))) await begin(found);
    };
    take().catch(setError);
  }, [tab, services]);
  const start = async () => {
    setError(null);
    // First of all and without waiting: browsers ask for permission only during the click.
    const allowed = await services.allow(hosts);
    if (!allowed) return setSaid(words.refused);
    await begin(addresses);
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
          onInput={(event) => setText(event.currentTarget.value)}
          onDrop={(event) => drop(event).catch(setError)}
        />
      </label>
      <BatchSources services={services} onFound={fill} onError={setError} />
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
        <button type="button" class="primary" disabled={addresses.length === 0} onClick={() => start().catch(setError)}>
          {action ?? (hasQueue ? words.add : words.start)}
        </button>
        <span role="status">{addresses.length > 0 ? words.counted(addresses.length, hosts.length) : said}</span>
      </div>
      <p class="muted">{words.polite}</p>
      {error !== null && <Fault error={error} />}
    </section>
  );
}
