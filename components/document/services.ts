import type { Page } from '../../lib/document/page';
import type { PdfDrawing, SheetSize } from '../../lib/document/pdf/drawing';
import type { AuditResult } from '../../lib/messaging/messages';
import type { Dismissal } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import type { DisplaySettings } from '../../lib/overlay/display-settings';
import type { Converter } from '../../lib/script/converter';
import type { Target } from '../../lib/script/types';

/** A file as it was opened: what is read of it, and of a PDF how it is drawn. */
export interface OpenedFile {
  name: string;
  /** Where it is on the web; null for a file of this device. */
  address: string | null;
  page: Page;
  drawing: { pdf: PdfDrawing; sizes: SheetSize[] } | null;
}

/** What the views ask of the browser and of the library. Nothing here knows a view. */
export interface DocumentServices {
  settings: DisplaySettings;
  /** The style sheet of the panel and its marks. */
  overlayStyle: string;
  /** How wide the panel was left; null where nobody changed it. */
  panelWidth: number | null;
  /** Whether the browser lets us read an address. */
  isAllowed(address: string): Promise<boolean>;
  /** Asks to read the site of an address, and no other. To be called from a click. */
  allow(address: string): Promise<boolean>;
  /** @throws PageFailure or Unreadable with the reason where it cannot be read */
  openAddress(address: string, signal: AbortSignal): Promise<OpenedFile>;
  /** @throws Unreadable with the reason where it cannot be read */
  openFile(file: File): Promise<OpenedFile>;
  /** What is read of a file, without what draws it. @throws Unreadable with the reason where it cannot be read */
  readFile(file: File): Promise<Page>;
  audit(page: Page, how: { isDraft: boolean; forced: boolean }): Promise<AuditResult>;
  /** Keeps a decision on a finding, or takes it back. Gives why it could not be kept, in words, or null. */
  keep(type: 'dismiss' | 'reinstate', dismissal: Dismissal): Promise<string | null>;
  /** @throws StoreError */
  save(audits: AuditDocument[]): Promise<void>;
  /** Why something failed and what to do, in words. */
  sayError(error: unknown): string;
  /** @throws where its dictionary cannot be loaded */
  converterTo(target: Target): Promise<Converter>;
}
