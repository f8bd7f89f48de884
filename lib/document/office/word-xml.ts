import { childAt, childrenNamed, elementsOf, parseXml, type XmlElement } from '../archive/xml';
import type { Page } from '../page';
import { type Source, Unreadable } from '../unreadable';
import { readWord } from './word-reader';

const WORD_2003 = 'application/vnd.ms-wordml';
const FLAT_PACKAGE = 'application/vnd.ms-word2006ml';

/**
 * Reads a Word document that is one XML text as a page: of Word 2003 (WordprocessingML 2.0), or a package of Word 2007
 * and later written flat.
 * @throws Unreadable where it is broken, empty, has pictures only, or is a package of something else
 */
export function readWordXml(text: string, source: Source): Page {
  const root = parseXml(text, true);
  const isFlat = root.name === 'package';
  const body = childAt(isFlat ? (partOf(root, 'document') ?? undefined) : root, 'body');
  if (!body) throw new Unreadable(isFlat ? 'unsupported' : 'broken');
  if (isFlat) {
    const [numbering, styles] = [partOf(root, 'numbering'), partOf(root, 'styles')];
    return readWord({ body, numbering, styles }, FLAT_PACKAGE, source);
  }
  const [numbering = null, styles = null] = [childAt(root, 'lists'), childAt(root, 'styles')];
  return readWord({ body, numbering, styles }, WORD_2003, source);
}

/** Returns the XML of a part of a flat package of Word; null where it has none. */
function partOf(root: XmlElement, name: string): XmlElement | null {
  const part = childrenNamed(root, 'part').find(({ attributes }) => attributes.name === `/word/${name}.xml`);
  const data = childAt(part, 'xmlData');
  return (data && elementsOf(data)[0]) ?? null;
}
