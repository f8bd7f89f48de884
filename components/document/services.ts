import type { Page } from '../../lib/document/page';
import type { PdfDrawing, SheetSize } from '../../lib/document/pdf/drawing';
import type { AuditResult } from '../../lib/messaging/messages';
import type { Dismissal } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import type { DisplaySettings } from '../../lib/overlay/display-settings';
import type { Converter } from '../../lib/script/converter';
import type { Target } from '../../lib/script/types';

/** An opened file: what was read, and how it is drawn. */
export interface OpenedFile {
  name: string;
  /** Its address on the web; null for a local file. */
  address: string | null;
  page: Page;
  /** Its parts in order: a single file, or a web page with the files attached to it. */
  parts: FilePart[];
}

export interface FilePart {
  page: Page;
  /** Where its text begins in that of the whole page. */
  at: number;
  /** How a PDF is drawn; null for anything else. */
  drawing: { pdf: PdfDrawing; sizes: SheetSize[] } | null;
}

/** What the page was opened for: addresses of documents, and of the web page that they are attached to, if any. */
export interface Wanted {
  files: string[];
  page: string | null;
}

/** What the views need of the browser and the library. Nothing here knows a view. */
export interface DocumentServices {
  settings: DisplaySettings;
  /** The style sheet of the panel and its marks. */
  overlayStyle: string;
  /** The last width of the panel in pixels; null if nobody changed it. */
  panelWidth: number | null;
  /** Whether the extension may read addresses. */
  isAllowed(addresses: string[]): Promise<boolean>;
  /** Asks for permission to read the sites of these addresses. Must be called from a click. */
  allow(addresses: string[]): Promise<boolean>;
  /**
   * Opens documents on the web; if they are no report by themselves, together with the page that they are attached to.
   * @throws PageFailure or Unreadable with the reason if one of them cannot be read
   */
  openAddresses(wanted: Wanted, signal: AbortSignal): Promise<OpenedFile>;
  /** @throws Unreadable with the reason if it cannot be read */
  openFile(file: File): Promise<OpenedFile>;
  /** Reads a file without preparing to draw it. @throws Unreadable with the reason if it cannot be read */
  readFile(file: File): Promise<Page>;
  audit(page: Page, how: { isDraft: boolean; forced: boolean }): Promise<AuditResult>;
  /** Stores or deletes a dismissal. Resolves to the reason, in words, if that failed; otherwise null. */
  keep(type: 'dismiss' | 'reinstate', dismissal: Dismissal): Promise<string | null>;
  /** @throws StoreError */
  save(audits: AuditDocument[]): Promise<void>;
  /** Opens a document in the browser's own viewer. */
  openOriginal(address: string): Promise<void>;
  /** Returns why something failed and what to do, in words. */
  sayError(error: unknown): string;
  /** @throws Error if its dictionary cannot be loaded */
  converterTo(target: Target): Promise<Converter>;
}

/** Returns the number of drawn sheets of parts. */
export const sheetsIn = (parts: FilePart[]): number =>
  parts.reduce((sum, { drawing }) => sum + (drawing?.sizes.length ?? 0), 0);
