import type { XmlElement } from '../archive/xml';
import { Unmarked } from './note-marks';
import type { OdfStyles } from './odf-styles';

/** Notes, comments, former text, phonetic guides, and what only marks a place. */
const GONE = new Set([
  'note',
  'annotation',
  'tracked-changes',
  'ruby-text',
  'hidden-paragraph',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'event-listeners',
  'desc',
  'title',
  'glue-point',
  'object',
]);
/** Drawn elements that hold paragraphs of their own. */
const BOXES = new Set(['text-box', 'custom-shape', 'rect', 'ellipse', 'circle', 'polygon', 'path', 'caption']);
const MAX_SPACES = 1000;

/** What stands in a paragraph besides its text. */
export interface Anchored {
  boxes: XmlElement[];
  pictures: string[];
}

/** Whether nothing of an element is shown. */
export const isGone = ({ name, attributes }: XmlElement): boolean =>
  GONE.has(name) || (name === 'section' && attributes.display === 'none');

/** Returns the visible text of a paragraph (ODF 1.3, 6.1): spaces as they are shown, no raised note marks. */
export function paragraphText(paragraph: XmlElement, styles: OdfStyles, anchored: Anchored): string {
  const own = styles.of('paragraph', paragraph.attributes['style-name']);
  const text = new Unmarked();
  if (!own.isHidden && !own.isStruck) addInline(paragraph, styles, anchored, text, false);
  return text.take();
}

function addInline(
  element: XmlElement,
  styles: OdfStyles,
  anchored: Anchored,
  text: Unmarked,
  isRaised: boolean,
): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      text.add(child.replace(/[ \t\r\n]+/g, ' '), isRaised);
      continue;
    }
    const { name, attributes } = child;
    if (isGone(child)) continue;
    if (name === 's') text.add(' '.repeat(Math.min(MAX_SPACES, Number(attributes.c ?? 1) || 1)), isRaised);
    else if (name === 'tab') text.add('\t', isRaised);
    else if (name === 'line-break') text.add('\n', isRaised);
    else if (name === 'image') anchored.pictures.push(`#${attributes.href ?? ''}`);
    else if (BOXES.has(name)) anchored.boxes.push(child);
    else {
      const style = styles.of('text', name === 'span' ? attributes['style-name'] : undefined);
      if (!style.isHidden && !style.isStruck) addInline(child, styles, anchored, text, isRaised || style.isRaised);
    }
  }
}
