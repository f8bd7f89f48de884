import { documentSource } from '../document/html/dom';
import { readSteps } from '../document/html/read-page';
import type { TextIndex } from '../document/html/text-spaces';
import type { PageSource } from '../document/html/tree';
import type { Page } from '../document/page';
import type { Language } from '../locales/languages';
import type { AuditRequest, AuditResult } from '../messaging/messages';
import { inSlices, nextFrame, SCREEN } from '../slices';

declare global {
  /** Set by the script conversion while the page is converted: returns the original text of a text node. */
  var gongkaiLensOriginal: ((node: Node) => string | undefined) | undefined;
}

/** A page as it was read: its audit, and where on the page its text is. */
export interface AuditedPage extends AuditResult {
  text: string;
  /** What the audit depends on: if it is equal, no second audit is needed. */
  reading: string;
  besidesText: string;
  index: TextIndex<Node>;
  language: Language;
  /** Whether it was read as a report, whatever kind of page it is. */
  forced: boolean;
  /** Whether the page was still being parsed, so that it may be incomplete. */
  isLoading: boolean;
}

/** Sends a page to be audited elsewhere: the page's own thread only reads and shows. */
export type Auditor = (page: Page, request: AuditRequest) => Promise<AuditResult>;

/** Returns the page as a source to read. Audits always read the original text, not a converted one. */
function originals(): PageSource<Node> {
  const source = documentSource(document);
  const { data } = source.tree;
  // Checked as own property, since an element of the page with this `id` is also a property of the global object.
  const converted = Object.hasOwn(globalThis, 'gongkaiLensOriginal') ? globalThis.gongkaiLensOriginal : undefined;
  const original = (node: Node): string => converted?.(node) ?? data(node);
  return { ...source, tree: { ...source.tree, data: original } };
}

/** Maximum number of animation frames to wait until a page has boxes. */
const MOST_FRAMES = 50;

/** Whether the page has boxes. Firefox has none for a moment after a page appears, and reports everything as hidden. */
function hasBoxes({ documentElement: root }: Document): boolean {
  const { checkVisibility } = Element.prototype;
  return !checkVisibility || checkVisibility.call(root) || getComputedStyle(root).display === 'none';
}

/**
 * Reads the page in slices, so that it stays responsive. A page that is still being parsed counts as truncated, so that
 * nothing is reported missing.
 */
export async function readInSlices(): Promise<{ page: Page; index: TextIndex<Node>; isLoading: boolean }> {
  for (let left = MOST_FRAMES; left > 0 && !hasBoxes(document); left--) await nextFrame(document.defaultView);
  const isLoading = document.readyState === 'loading';
  const { page, index } = await inSlices(readSteps(originals()), SCREEN);
  return { page: isLoading ? { ...page, truncated: true } : page, index, isLoading };
}

/**
 * Returns as text what the audit depends on besides the text: address, title, metadata and media. A frame's file comes
 * without any change of text.
 */
export const besidesText = ({ url, title, meta, media }: Page): string =>
  JSON.stringify([url, title, [...meta], media]);

/**
 * Reads the page and has it audited. If it reads the same as before, the audit is kept and only located on the page
 * again.
 * @throws what the auditor throws
 */
export async function readAndAudit(
  audit: Auditor,
  request: AuditRequest,
  before: AuditedPage | null,
): Promise<AuditedPage> {
  const { page, index, isLoading } = await readInSlices();
  const { text, reading } = page;
  const { language, forced } = request;
  const besides = besidesText(page);
  const isSame =
    before?.text === text &&
    before.reading === reading &&
    before.besidesText === besides &&
    before.language === language &&
    before.forced === forced &&
    before.isLoading === isLoading;
  const { audit: document, stale, kept, summary, fault } = isSame ? before : await audit(page, request);
  const audited = { audit: document, stale, kept, summary, fault };
  return { ...audited, text, reading, besidesText: besides, index, language, forced, isLoading };
}
