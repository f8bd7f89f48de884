import { documentSource } from '../../lib/document/html/dom';
import { readSteps } from '../../lib/document/html/read-page';
import type { TextIndex } from '../../lib/document/html/text-spaces';
import type { PageSource } from '../../lib/document/html/tree';
import type { Page } from '../../lib/document/page';
import type { Language } from '../../lib/locales/languages';
import type { Told } from '../../lib/messaging/messages';
import { inSlices, SCREEN } from '../../lib/slices';

declare global {
  /** Set by the script conversion while it has the page converted: what a text node said before. */
  var gongkaiLensOriginal: ((node: Node) => string | undefined) | undefined;
}

/** A page as it was read: the judgement, and where on the page the text it speaks of stands. */
export interface Reading extends Told {
  text: string;
  /** What it was judged by: an equal one needs no second judgement. */
  reading: string;
  index: TextIndex<Node>;
  language: Language;
  /** Whether it was read as a report whatever it looks like. */
  asked: boolean;
}

/** Has a page judged, which is not done here: the page's own thread only reads and shows. */
export type Judge = (page: Page, language: Language, asked: boolean) => Promise<Told>;

/** The page as a source to read; audits always read the originals. */
function originals(): PageSource<Node> {
  const source = documentSource(document);
  const { data } = source.tree;
  // Our own global, not an element of the page that has this name for its `id`.
  const converted = Object.hasOwn(globalThis, 'gongkaiLensOriginal') ? globalThis.gongkaiLensOriginal : undefined;
  const original = (node: Node): string => converted?.(node) ?? data(node);
  return { ...source, tree: { ...source.tree, data: original } };
}

/** Reads the page, giving way to whoever uses it. */
export const readInSlices = () => inSlices(readSteps(originals()), SCREEN);

/**
 * Reads the page and has it judged; what was judged before and reads the same is only found again on the page.
 * @throws where nobody judges
 */
export async function readAndJudge(
  judge: Judge,
  language: Language,
  asked: boolean,
  before: Reading | null,
): Promise<Reading> {
  const { page, index } = await readInSlices();
  const { text, reading, url } = page;
  const isSame =
    before?.text === text &&
    before.reading === reading &&
    before.language === language &&
    before.asked === asked &&
    before.audit.page.url === url;
  const { audit, stale, kept, fault } = isSame ? before : await judge(page, language, asked);
  return { audit, stale, kept, fault, text, reading, index, language, asked };
}
