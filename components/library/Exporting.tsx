import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../lib/export';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { type ExportOptions, exportDocuments } from './export-documents';
import type { Services } from './services';

/** A running export: how many of all audits were read. */
interface Running {
  read: number;
  all: number;
  stop(): void;
}

/** Runs exports with progress that can be stopped; `running` is null while there is none. */
export function useExport() {
  const language = useLanguage();
  const [running, setRunning] = useState<Running | null>(null);
  /** Resolves to the result of `exportDocuments`. */
  const write = async (
    keys: string[],
    source: Pick<Services, 'document'>,
    format: ExportFormat,
    options: Pick<ExportOptions, 'decidedOf'> = {},
  ): Promise<number | null> => {
    const stop = new AbortController();
    const onRead = (read: number) => setRunning({ read, all: keys.length, stop: () => stop.abort() });
    onRead(0);
    try {
      return await exportDocuments(keys, source, format, language, { ...options, signal: stop.signal, onRead });
    } finally {
      setRunning(null);
    }
  };
  return { running, write };
}

/** The progress of an export. Screen readers are not told of each audit. */
export function Exporting({ running: { read, all, stop } }: { running: Running }) {
  const { export: label, trust } = LIBRARY_WORDS[useLanguage()];
  return (
    <span class="running">
      <progress aria-label={label} max={all} value={read} />
      <span>{trust.exportingSome(read, all)}</span>
      <button type="button" onClick={stop}>
        {trust.stop}
      </button>
    </span>
  );
}
