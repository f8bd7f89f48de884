import { EXPORTS, type ExportFormat } from '../../lib/export';
import type { PopupWords } from './words';

interface Props {
  words: PopupWords;
  onExport(format: ExportFormat): void;
  onSave(): void;
}

/** The audit as a file, in the first format at once and in the others on demand; and into the library. */
export function Export({ words, onExport, onSave }: Props) {
  const [json, ...others] = EXPORTS;
  return (
    <>
      <div class="row">
        {json && (
          <button type="button" id="export" onClick={() => onExport(json)}>
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
            <button type="button" key={format.id} onClick={() => onExport(format)}>
              {words.formats[format.label as keyof PopupWords['formats']]}
            </button>
          ))}
        </div>
      </details>
    </>
  );
}
