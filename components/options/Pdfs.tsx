import { SETTINGS_WORDS } from '../../lib/locales/settings';
import { useLanguage } from '../shared/language';
import type { SettingsProps } from './AutomaticAudit';

/** Whether PDFs on government sites open on our document page. */
export function Pdfs({ settings, onChange }: SettingsProps) {
  const words = SETTINGS_WORDS[useLanguage()].pdfs;
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <div class="choice">
        <input
          type="checkbox"
          id="takes-pdf"
          checked={settings.takesPdf}
          aria-describedby="takes-pdf-hint"
          onChange={({ currentTarget: { checked } }) => onChange(() => ({ takesPdf: checked }))}
        />
        <div>
          <label for="takes-pdf">{words.label}</label>
          <p class="muted" id="takes-pdf-hint">
            {words.hint}
          </p>
        </div>
      </div>
    </fieldset>
  );
}
