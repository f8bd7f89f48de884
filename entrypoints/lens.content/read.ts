import { audit } from '../../lib/audit/audit';
import type { AuditDocument } from '../../lib/audit/schema';
import { documentSource } from '../../lib/page/dom';
import { readPage } from '../../lib/page/read-page';
import type { TextIndex } from '../../lib/page/text-spaces';
import type { Language } from '../../lib/sentences';

declare global {
  /** Set by the script conversion while it has the page converted: what a text node said before. */
  var gongkaiLensOriginal: ((node: Node) => string | undefined) | undefined;
}

/** A page as it was read: the audit, and where on the page the text it speaks of stands. */
export interface Reading {
  audit: AuditDocument;
  text: string;
  /** What it was judged by: an equal one needs no second judgement. */
  reading: string;
  index: TextIndex<Node>;
  /** Whether it was read as a report whatever it looks like. */
  asked: boolean;
}

/** The page read now; audits always read the originals. */
export function readNow() {
  const source = documentSource(document);
  const { data } = source.tree;
  // Our own global, not an element of the page that has this name for its `id`.
  const converted = Object.hasOwn(globalThis, 'gongkaiLensOriginal') ? globalThis.gongkaiLensOriginal : undefined;
  const original = (node: Node): string => converted?.(node) ?? data(node);
  return readPage({ ...source, tree: { ...source.tree, data: original } });
}

/** Reads and judges the page; what was judged before and reads the same is only found again on the page. */
export async function readAndJudge(language: Language, asked: boolean, before: Reading | null): Promise<Reading> {
  const { page, index } = readNow();
  const { text, reading } = page;
  const isSame =
    before?.text === text && before.reading === reading && before.asked === asked && before.audit.page.url === page.url;
  return { audit: isSame ? before.audit : await audit(page, { language, asked }), text, reading, index, asked };
}
