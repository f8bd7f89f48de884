import { documentSource } from '../document/html/dom';
import { readSteps } from '../document/html/read-page';
import type { TextIndex } from '../document/html/text-spaces';
import type { PageSource } from '../document/html/tree';
import type { Page } from '../document/page';
import type { Language } from '../locales/languages';
import type { AuditRequest, AuditResult } from '../messaging/messages';
import { inSlices, nextFrame, SCREEN } from '../slices';

declare global {
  /** Set by the script conversion while it has the page converted: what a text node said before. */
  var gongkaiLensOriginal: ((node: Node) => string | undefined) | undefined;
}

/** A page as it was read: its audit, and where on the page the text it speaks of is. */
export interface AuditedPage extends AuditResult {
  text: string;
  /** What it was audited by: an equal one needs no second audit. */
  reading: string;
  besidesText: string;
  index: TextIndex<Node>;
  language: Language;
  /** Whether it was read as a report whatever it looks like. */
  forced: boolean;
  /** Whether the page was still being parsed: there may be more of it. */
  isLoading: boolean;
}

/** Has a page audited, which is not done here: the page's own thread only reads and shows. */
export type Auditor = (page: Page, request: AuditRequest) => Promise<AuditResult>;

/** The page as a source to read; audits always read the originals. */
function originals(): PageSource<Node> {
  const source = documentSource(document);
  const { data } = source.tree;
  // Our own global, not an element of the page that has this name for its `id`.
  const converted = Object.hasOwn(globalThis, 'gongkaiLensOriginal') ? globalThis.gongkaiLensOriginal : undefined;
  const original = (node: Node): string => converted?.(node) ?? data(node);
  return { ...source, tree: { ...source.tree, data: original } };
}

/** Frames that are waited for until a page has boxes. */
const MOST_FRAMES = 50;

/** Whether the page has boxes. Firefox makes none for a moment after a page is there, and says then that nothing of it is shown. */
function hasBoxes({ documentElement: root }: Document): boolean {
  const { checkVisibility } = Element.prototype;
  return !checkVisibility || checkVisibility.call(root) || getComputedStyle(root).display === 'none';
}

/**
 * Reads the page, giving way to whoever uses it. There may be more of one that is still being parsed, as of one that is
 * too long: it is accused of nothing missing.
 */
export async function readInSlices(): Promise<{ page: Page; index: TextIndex<Node>; isLoading: boolean }> {
  for (let left = MOST_FRAMES; left > 0 && !hasBoxes(document); left--) await nextFrame(document.defaultView);
  const isLoading = document.readyState === 'loading';
  const { page, index } = await inSlices(readSteps(originals()), SCREEN);
  return { page: isLoading ? { ...page, truncated: true } : page, index, isLoading };
}

/** What a page is judged by besides its text: its names, and what it shows that is none. A frame's file comes without a word. */
export const besidesText = ({ url, title, meta, media }: Page): string =>
  JSON.stringify([url, title, [...meta], media]);

/**
 * Reads the page and has it audited; what was audited before and reads the same is only found again on the page.
 * @throws where nobody audits
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
