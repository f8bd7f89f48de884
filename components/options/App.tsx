import { useEffect, useState } from 'preact/hooks';
import { SETTINGS_WORDS } from '../../lib/locales/settings';
import { DEFAULT_SETTINGS, languageFor, type Settings } from '../../lib/settings';
import { LanguageContext } from '../shared/language';
import { AutomaticAudit } from './AutomaticAudit';
import { DisplaySettings } from './DisplaySettings';
import { OwnWords } from './OwnWords';
import { Pdfs } from './Pdfs';
import { Scripts } from './Scripts';
import { Shortcuts } from './Shortcuts';
import { Sites } from './Sites';
import { Stored } from './Stored';
import type { Change, OptionsServices } from './services';

export interface AppProps {
  services: OptionsServices;
  settings: Settings;
  browserLanguage: string;
}

/** The options. Every change is saved as it is made. */
export function App({ services, settings: first, browserLanguage }: AppProps) {
  const [settings, setSettings] = useState(first);
  const [said, setSaid] = useState('');
  const [clearances, setClearances] = useState(0);
  const language = languageFor(settings, browserLanguage);
  const words = SETTINGS_WORDS[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      services.watch((next) => {
        setSettings(next);
        setChanges((before) => before + 1);
      }),
    [services],
  );
  const change = (work: Change<Settings>, message?: string) => {
    setSettings((now) => ({ ...now, ...work(now) }));
    services.change(work).then(
      (next) => {
        setSettings(next);
        setSaid(message ?? SETTINGS_WORDS[languageFor(next, browserLanguage)].saved);
      },
      (error: Error) => setSaid(`${words.failed} ${error.message}`),
    );
  };
  return (
    <LanguageContext.Provider value={language}>
      <main>
        <h1>{words.title}</h1>
        <AutomaticAudit settings={settings} onChange={change} />
        {services.seesPdf && <Pdfs settings={settings} onChange={change} />}
        <Sites settings={settings} services={services} onChange={change} />
        <Scripts changes={changes + clearances} services={services} onSaid={setSaid} />
        <OwnWords changes={changes + clearances} services={services} onSaid={setSaid} />
        <DisplaySettings settings={settings} onChange={change} />
        <Shortcuts services={services} />
        <Stored
          services={services}
          onCleared={(parts) => {
            if (parts.includes('settings')) setSettings(DEFAULT_SETTINGS);
            setClearances(clearances + 1);
            setSaid(words.stored.cleared);
          }}
        />
      </main>
      <p class="said" role="status">
        {said}
      </p>
    </LanguageContext.Provider>
  );
}
