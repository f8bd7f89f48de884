import { useState } from 'preact/hooks';
import { SETTINGS_WORDS } from '../../lib/locales/settings';
import { parseSite } from '../../lib/settings';
import { useLanguage } from '../shared/language';
import type { SettingsProps } from './AutomaticAudit';
import type { OptionsServices } from './services';

/** Sites besides *.gov.cn, each with its own permission. */
export function Sites({ settings, services, onChange }: SettingsProps & { services: OptionsServices }) {
  const words = SETTINGS_WORDS[useLanguage()].sites;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const { sites } = settings;
  const add = async () => {
    const site = parseSite(text);
    if (!site) return setProblem(words.invalid);
    // Nothing may be awaited before this: browsers ask for permission only during the click.
    const allowed = await services.allow(site);
    if (!allowed) return setProblem(words.refused);
    setText('');
    setProblem('');
    onChange((now) => ({ sites: [...new Set([...now.sites, site])].sort() }), words.added(site));
  };
  const remove = async (site: string) => {
    await services.disallow(site);
    onChange((now) => ({ sites: now.sites.filter((other) => other !== site) }), words.removed(site));
  };
  const failed = (error: Error) => setProblem(error.message);
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <p>{words.text}</p>
      {sites.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <code>{site}</code>
              <button type="button" aria-label={words.removeSite(site)} onClick={() => remove(site).catch(failed)}>
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          add().catch(failed);
        }}
      >
        <label for="site">{words.label}</label>
        <input
          id="site"
          value={text}
          placeholder={words.hint}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem !== ''}
          aria-describedby="site-problem"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{words.add}</button>
        <span id="site-problem" class="problem" role="alert">
          {problem}
        </span>
      </form>
    </fieldset>
  );
}
