import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { FileButton } from '../shared/FileButton';
import { useLanguage } from '../shared/language';
import { useFileDrop } from '../shared/use-file-drop';
import { useWatched } from './hooks';
import { ImportReport } from './ImportReport';
import { Fault } from './Notice';
import type { TransferState, Transfers } from './transfers';

export interface ImportAreaProps {
  transfers: Transfers;
  hasEntries: boolean;
}

/** Imports files that are chosen or dropped, and exports the whole library. */
export function ImportArea({ transfers, hasEntries }: ImportAreaProps) {
  const words = LIBRARY_WORDS[useLanguage()];
  const { isOver, listeners } = useFileDrop((files) => void transfers.importFiles(files));
  const { running, results, isExportCancelled, error } = useWatched<TransferState>(transfers);
  return (
    <section class={`import${isOver ? ' over' : ''}`} aria-label={words.files} {...listeners}>
      <div class="actions">
        <FileButton
          label={words.import}
          accept=".jsonl,.json,.ndjson"
          multiple
          disabled={running !== null}
          onFiles={(files) => void transfers.importFiles(files)}
        />
        {hasEntries && (
          <button type="button" disabled={running !== null} onClick={() => void transfers.exportAll()}>
            {words.exportAll}
          </button>
        )}
        <span class="muted">{words.dropHint}</span>
      </div>
      {running && <Running running={running} onStop={transfers.cancel} />}
      <div role="status">
        {isExportCancelled && <p>{words.trust.exportCancelled}</p>}
        {results.map((result, index) => (
          <ImportReport key={index} {...result} />
        ))}
      </div>
      {error !== null && <Fault error={error} />}
    </section>
  );
}

interface RunningProps {
  running: NonNullable<TransferState['running']>;
  onStop(): void;
}

/** The progress, which changes many times a second: screen readers are not told of each change. */
function Running({ running: { what, file, records, share }, onStop }: RunningProps) {
  const { trust } = LIBRARY_WORDS[useLanguage()];
  const said = what === 'import' ? trust.importing(file, records) : trust.exporting(records);
  return (
    <p class="running">
      <progress aria-label={file} max={1} value={share ?? undefined} />
      <span>{said}</span>
      <button type="button" onClick={onStop}>
        {trust.stop}
      </button>
    </p>
  );
}
