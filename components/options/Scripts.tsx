import { useEffect, useState } from 'preact/hooks';
import { SETTINGS_WORDS } from '../../lib/locales/settings';
import type { Remembered } from '../../lib/script/remembered';
import { useLanguage } from '../shared/language';
import type { OptionsServices } from './services';

export interface KeptProps {
  services: OptionsServices;
  /** Number of changes elsewhere, which make it read again. */
  changes: number;
  onSaid(message: string): void;
}

/** The sites that are always shown in one script, each with a button to remove it. */
export function Scripts({ services, changes, onSaid }: KeptProps) {
  const words = SETTINGS_WORDS[useLanguage()];
  const { title, text, none, names, forget, forgotten } = words.scripts;
  const [sites, setSites] = useState<Remembered>({});
  const failed = (error: Error): void => onSaid(`${words.failed} ${error.message}`);
  const read = (): Promise<void> => services.remembered().then(setSites, failed);
  useEffect(() => void read(), [changes]);
  const remove = (site: string): Promise<void> =>
    services.forget(site).then(() => {
      onSaid(forgotten(site));
      return read();
    }, failed);
  const entries = Object.entries(sites).sort(([one], [other]) => (one < other ? -1 : 1));
  return (
    <fieldset>
      <legend>{title}</legend>
      <p>{text}</p>
      {entries.length === 0 ? (
        <p class="muted">{none}</p>
      ) : (
        <ul class="sites" id="scripts">
          {entries.map(([site, target]) => (
            <li key={site}>
              <code>{site}</code> {names[target]}
              <button type="button" aria-label={forget(site)} onClick={() => void remove(site)}>
                {words.sites.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
