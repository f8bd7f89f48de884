import { SETTINGS_WORDS } from '../../lib/locales/settings';
import type { Settings } from '../../lib/settings';
import { useLanguage } from '../shared/language';
import type { Change } from './services';

export interface SettingsProps {
  settings: Settings;
  onChange(work: Change<Settings>, message?: string): void;
}

/** Whether pages are audited when they open, or only on request. */
export function AutomaticAudit({ settings, onChange }: SettingsProps) {
  const words = SETTINGS_WORDS[useLanguage()].when;
  const choices = [
    { value: true, label: words.automatic, hint: words.automaticHint },
    { value: false, label: words.asked, hint: words.askedHint },
  ];
  return (
    <fieldset>
      <legend>{words.title}</legend>
      {choices.map(({ value, label, hint }) => (
        <div key={label} class="choice">
          <input
            type="radio"
            id={`automatic-${value}`}
            name="automatic"
            checked={settings.automatic === value}
            aria-describedby={`automatic-${value}-hint`}
            onChange={() => onChange(() => ({ automatic: value }))}
          />
          <div>
            <label for={`automatic-${value}`}>{label}</label>
            <p class="muted" id={`automatic-${value}-hint`}>
              {hint}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
