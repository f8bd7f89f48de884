import { useRef, useState } from 'preact/hooks';
import type { Imported } from '../../lib/library';
import { useLanguage } from '../shared/language';
import { saveFile } from '../shared/save-file';
import { asLines } from './as-lines';
import { ImportReport } from './ImportReport';
import { Fault } from './Notice';
import type { Services } from './services';
import { WORDS } from './words';

/** What became of one file. */
export interface ImportedFile {
  file: string;
  imported: Imported;
}

export interface ImportAreaProps {
  services: Services;
  /** What the last import came to. The screen keeps it: it is another one once something is in the library. */
  results: ImportedFile[];
  onImported(results: ImportedFile[]): void;
  hasEntries: boolean;
}

/** Files in, by choosing or dropping, and the whole library out. */
export function ImportArea({ services, results, onImported, hasEntries }: ImportAreaProps) {
  const words = WORDS[useLanguage()];
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (files: File[]) => {
    setBusy(true);
    setError(null);
    const done: ImportedFile[] = [];
    try {
      for (const file of files)
        done.push({ file: file.name, imported: await services.importText(asLines(await file.text())) });
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
    onImported(done);
  };
  const exportAll = () =>
    services
      .exportAll()
      .then((lines) => saveFile('gongkai-lens-library.jsonl', 'application/jsonl', lines))
      .catch(setError);
  return (
    <section
      class={`import${over ? ' over' : ''}`}
      aria-label={words.files}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => input.current?.click()}>
          {words.import}
        </button>
        <input
          ref={input}
          class="hidden-text"
          type="file"
          tabIndex={-1}
          multiple
          accept=".jsonl,.json,.ndjson"
          aria-label={words.import}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void take(files);
          }}
        />
        {hasEntries && (
          <button type="button" onClick={exportAll}>
            {words.exportAll}
          </button>
        )}
        <span class="muted">{words.dropHint}</span>
      </div>
      <div role="status">
        {busy ? words.importing : results.map((result) => <ImportReport key={result.file} {...result} />)}
      </div>
      {error !== null && <Fault error={error} />}
    </section>
  );
}
