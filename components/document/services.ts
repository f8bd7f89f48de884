import type { Page } from '../../lib/document/page';
import type { PdfDrawing, SheetSize } from '../../lib/document/pdf/drawing';
import type { AuditResult } from '../../lib/messaging/messages';
import type { Dismissal } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import type { DisplaySettings } from '../../lib/overlay/display-settings';
import type { Converter } from '../../lib/script/converter';
import type { Target } from '../../lib/script/types';

/** A file as it was opened: what is read of it, and how it is drawn. */
export interface OpenedFile {
  name: string;
  /** Where it is on the web; null for a file of this device. */
  address: string | null;
  page: Page;
  /** What it is put together from, in order: a file alone, or a page of the web with the files that belong to it. */
  parts: FilePart[];
}

export interface FilePart {
  page: Page;
  /** Where its text begins in that of the whole. */
  at: number;
  /** How a PDF is drawn; null of anything else. */
  drawing: { pdf: PdfDrawing; sizes: SheetSize[] } | null;
}

/** What the page was opened for: documents on the web, and the page of the web that they belong to, if there is one. */
export interface Wanted {
  files: string[];
  page: string | null;
}

/** What the views ask of the browser and of the library. Nothing here knows a view. */
export interface DocumentServices {
  settings: DisplaySettings;
  /** The style sheet of the panel and its marks. */
  overlayStyle: string;
  /** How wide the panel was left; null where nobody changed it. */
  panelWidth: number | null;
  /** Whether the browser lets us read addresses. */
  isAllowed(addresses: string[]): Promise<boolean>;
  /** Asks to read the sites of addresses, and no others. To be called from a click. */
  allow(addresses: string[]): Promise<boolean>;
  /**
   * Opens documents on the web; where they are no report by themselves, with the page that they belong to.
   * @throws PageFailure or Unreadable with the reason where one of them cannot be read
   */
  openAddresses(wanted: Wanted, signal: AbortSignal): Promise<OpenedFile>;
  /** @throws Unreadable with the reason where it cannot be read */
  openFile(file: File): Promise<OpenedFile>;
  /** What is read of a file, without what draws it. @throws Unreadable with the reason where it cannot be read */
  readFile(file: File): Promise<Page>;
  audit(page: Page, how: { isDraft: boolean; forced: boolean }): Promise<AuditResult>;
  /** Keeps a decision on a finding, or takes it back. Gives why it could not be kept, in words, or null. */
  keep(type: 'dismiss' | 'reinstate', dismissal: Dismissal): Promise<string | null>;
  /** @throws StoreError */
  save(audits: AuditDocument[]): Promise<void>;
  /** Opens a document where the browser itself shows it. */
  openOriginal(address: string): Promise<void>;
  /** Why something failed and what to do, in words. */
  sayError(error: unknown): string;
  /** @throws where its dictionary cannot be loaded */
  converterTo(target: Target): Promise<Converter>;
}

/** How many sheets are drawn of parts. */
export const sheetsIn = (parts: FilePart[]): number =>
  parts.reduce((sum, { drawing }) => sum + (drawing?.sizes.length ?? 0), 0);
