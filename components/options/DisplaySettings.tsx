import { SETTINGS_WORDS } from '../../lib/locales/settings';
import type { Settings } from '../../lib/settings';
import { useLanguage } from '../shared/language';
import type { SettingsProps } from './AutomaticAudit';

const LANGUAGES: Settings['language'][] = ['auto', 'zh-CN', 'zh-TW', 'en'];
const SEVERITIES: Settings['severity'][] = ['error', 'warning', 'notice'];

/** Language and severity. Each language is listed by its own name. */
export function DisplaySettings({ settings, onChange }: SettingsProps) {
  const words = SETTINGS_WORDS[useLanguage()].shown;
  const change = <K extends keyof Settings>(name: K, value: Settings[K]): void => onChange(() => ({ [name]: value }));
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <div class="pair">
        <label for="language">{words.language}</label>
        <select
          id="language"
          value={settings.language}
          onChange={(event) => change('language', event.currentTarget.value as Settings['language'])}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language === 'auto' ? undefined : language}>
              {words.languages[language]}
            </option>
          ))}
        </select>
        <label for="severity">{words.severity}</label>
        <select
          id="severity"
          value={settings.severity}
          aria-describedby="severity-hint"
          onChange={(event) => change('severity', event.currentTarget.value as Settings['severity'])}
        >
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {words.severities[severity]}
            </option>
          ))}
        </select>
      </div>
      <p class="muted" id="severity-hint">
        {words.severityHint}
      </p>
    </fieldset>
  );
}
