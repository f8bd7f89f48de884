/** Rules that decide which parts of a page are text for readers, the same for a live page and for a saved file. */

/** Elements that do not interrupt a phrase. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);
/** Elements whose text is not prose, is not shown, or would be sent by a form. */
const SKIPPED = new Set(
  (
    'script style noscript template textarea code kbd samp iframe frame object embed canvas audio video rt rp ' +
    'annotation annotation-xml'
  ).split(' '),
);

/** Attributes that readers see, on any element. */
const LABELS = ['title', 'alt', 'placeholder', 'aria-label'];

/** Selectors of all elements that may have a label to convert; an element may match several. */
export const LABELLED = [
  ...LABELS.map((label) => `[${label}]`),
  'optgroup[label],option',
  'input[type="button" i],input[type="submit" i],input[type="reset" i]',
];

/** Returns an attribute of an element, `null` if it is absent. */
export type Attributes = (name: string) => string | null;

/** Whether an element of this (lower-case) name belongs to the line of text around it. */
export const isInline = (name: string): boolean => INLINE.has(name);

/** Whether an element of this (lower-case) name is left unconverted. */
export const isSkippedName = (name: string): boolean => SKIPPED.has(name);

/** Whether all of an element is left alone, whatever its descendants say: it is edited, Japanese or Korean. */
export function isLeftAlone(attribute: Attributes): boolean {
  const editable = attribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return /^(ja|ko)(-|$)/i.test(attribute('lang') ?? '');
}

/** The same rule as a selector. */
export const LEFT_ALONE = '[contenteditable]:not([contenteditable="false" i]),[lang|="ja" i],[lang|="ko" i]';

/**
 * The value of `translate`, which holds for an element and for all descendants that say nothing else (HTML, 3.2.6.3):
 * `yes` within `no` counts. `null` where the element says nothing.
 */
export function translates(attribute: Attributes): boolean | null {
  const value = attribute('translate')?.toLowerCase();
  if (value === 'no') return false;
  return value === 'yes' || value === '' ? true : null;
}

/** Selector of the elements that say `yes`, and of all that say anything. */
export const TRANSLATED = '[translate="yes" i],[translate=""]';
export const TRANSLATE = `[translate="no" i],${TRANSLATED}`;

/** The attributes of an element that readers see and no form sends. */
export function labelsOf(name: string, attribute: Attributes): string[] {
  const labels = LABELS.filter((label) => attribute(label) !== null);
  if ((name === 'option' || name === 'optgroup') && attribute('label') !== null) labels.push('label');
  if (name !== 'input' || attribute('value') === null) return labels;
  const type = attribute('type')?.toLowerCase();
  const named = Boolean(attribute('name'));
  if (type === 'button' || type === 'reset' || (type === 'submit' && !named)) labels.push('value');
  return labels;
}

/** Whether an element is an option whose form sends its text: then only a label may show something else. */
export const sendsItsText = (name: string, attribute: Attributes): boolean =>
  name === 'option' && attribute('value') === null;
