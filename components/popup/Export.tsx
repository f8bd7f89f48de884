import { useState } from 'preact/hooks';
import { FORMAT_DESCRIPTIONS, type FormatDescription } from '../../lib/export/formats';
import type { PopupWords } from '../../lib/locales/popup';

interface Props {
  words: PopupWords;
  /** The name of the script that the page is converted to; null if it is not converted. */
  script: string | null;
  onExport(format: FormatDescription['id'], asShown: boolean): void;
  onCopy(asShown: boolean): void;
  onSave(): void;
}

/** Exports the audit, in the first format by one press and in the others on demand, and saves it in the library. */
export function Export({ words, script, onExport, onCopy, onSave }: Props) {
  const [isAsShown, setAsShown] = useState(true);
  const asShown = isAsShown && script !== null;
  const [json, ...others] = FORMAT_DESCRIPTIONS;
  return (
    <>
      <div class="row">
        {json && (
          <button type="button" id="export" onClick={() => onExport(json.id, asShown)}>
            {words.exportJson}
          </button>
        )}
        <button type="button" id="save" onClick={onSave}>
          {words.save}
        </button>
      </div>
      {script !== null && (
        <label>
          <input
            type="checkbox"
            id="as-shown"
            checked={isAsShown}
            onChange={({ currentTarget }) => setAsShown(currentTarget.checked)}
          />
          {words.exportAsShown(script)}
        </label>
      )}
      <details>
        <summary>{words.moreFormats}</summary>
        <div class="row">
          {others.map((format) => (
            <button type="button" key={format.id} onClick={() => onExport(format.id, asShown)}>
              {words.formats[format.label as keyof PopupWords['formats']]}
            </button>
          ))}
          <button type="button" id="copy-tables" onClick={() => onCopy(asShown)}>
            {words.copyTables}
          </button>
        </div>
      </details>
    </>
  );
}
