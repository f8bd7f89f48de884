import { FORMAT_DESCRIPTIONS, type FormatDescription } from '../../lib/export/formats';
import type { PopupWords } from './words';

interface Props {
  words: PopupWords;
  onExport(format: FormatDescription['id']): void;
  onSave(): void;
}

/** The audit as a file, in the first format at once and in the others on demand; and into the library. */
export function Export({ words, onExport, onSave }: Props) {
  const [json, ...others] = FORMAT_DESCRIPTIONS;
  return (
    <>
      <div class="row">
        {json && (
          <button type="button" id="export" onClick={() => onExport(json.id)}>
            {words.exportJson}
          </button>
        )}
        <button type="button" id="save" onClick={onSave}>
          {words.save}
        </button>
      </div>
      <details>
        <summary>{words.moreFormats}</summary>
        <div class="row">
          {others.map((format) => (
            <button type="button" key={format.id} onClick={() => onExport(format.id)}>
              {words.formats[format.label as keyof PopupWords['formats']]}
            </button>
          ))}
        </div>
      </details>
    </>
  );
}
