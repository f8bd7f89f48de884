import type { Imported } from '../../lib/library';
import { saveFile } from '../shared/save-file';
import type { Services, TransferOptions } from './services';

/** The result of importing one file. */
export interface ImportedFile {
  file: string;
  imported: Imported;
}

export interface TransferState {
  /** The running transfer: number of records so far and, for an import, the share of the file, from 0 to 1. */
  running: { what: 'import' | 'export'; file: string; records: number; share: number | null } | null;
  /** The results of the last import. */
  results: ImportedFile[];
  /** Whether the last export was stopped. */
  isExportCancelled: boolean;
  error: unknown;
}

const AT_REST: TransferState = { running: null, results: [], isExportCancelled: false, error: null };
const LIBRARY_FILE = 'gongkai-lens-library.jsonl';

/** Imports and exports of the library. They continue when the user leaves the screen on which they began. */
export class Transfers {
  state = AT_REST;
  private stop = new AbortController();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly services: Pick<Services, 'importFile' | 'exportAll'>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Imports files one after another; does nothing while another transfer runs. */
  async importFiles(files: File[]): Promise<void> {
    await this.attempt(async () => {
      for (const file of files) {
        if (this.stop.signal.aborted) return;
        const imported = await this.services.importFile(file, this.options('import', file.name));
        this.set({ results: [...this.state.results, { file: file.name, imported }] });
      }
    });
  }

  /** Writes the whole library to a file. */
  async exportAll(): Promise<void> {
    await this.attempt(async () => {
      const file = await this.services.exportAll(this.options('export', LIBRARY_FILE));
      if (file) saveFile(LIBRARY_FILE, 'application/jsonl', [file]);
      this.set({ isExportCancelled: !file });
    });
  }

  /** Stops the running transfer. */
  cancel = (): void => this.stop.abort();

  private options(what: 'import' | 'export', file: string): TransferOptions {
    const onProgress = (records: number, share: number | null): void =>
      this.set({ running: { what, file, records, share } });
    onProgress(0, what === 'import' ? 0 : null);
    return { signal: this.stop.signal, onProgress };
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.state.running) return;
    this.stop = new AbortController();
    this.set(AT_REST);
    try {
      await work();
    } catch (error) {
      this.set({ error });
    }
    this.set({ running: null });
  }

  private set(state: Partial<TransferState>): void {
    this.state = { ...this.state, ...state };
    for (const listener of this.listeners) listener();
  }
}
