const words = (list: string): Set<string> => new Set(list.split(' '));

/** Elements whose text is never shown as part of the page, or only says how the rest is pronounced. */
export const HIDDEN = words(
  'script style noscript template head title meta link select datalist textarea object video audio canvas math rt rp',
);

/** Elements whose text is shown as no longer valid. */
export const STRUCK = words('del s strike');

/** Parts of tables: a hidden one is not a fold of the page but a missing part of its table. */
export const TABLE_PARTS = words('caption colgroup tbody thead tfoot tr td th');

/** Fields whose value is text. */
export const FIELDS = words('input textarea select');
const TYPED = words('text number tel search url email date month');

/**
 * Returns the value of a text field that its reader cannot change; null where it is not such a field.
 * @param value returns the field's current value
 */
export function lockedValue(
  name: string,
  attribute: (name: string) => string | null,
  value: () => string | null,
): string | null {
  if (!FIELDS.has(name) || (name === 'input' && !TYPED.has((attribute('type') ?? 'text').toLowerCase()))) return null;
  return attribute('readonly') !== null || attribute('disabled') !== null ? value() : null;
}

/** Elements that begin and end a line. */
export const BLOCK = words(
  'address article aside blockquote body center details dialog dd dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table caption tbody ' +
    'thead tfoot tr td th ul option iframe frame',
);

const SHADOW_HOST = words('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span');

/**
 * Whether an element of this local name may have a shadow root, by the DOM standard: custom elements, and some others.
 */
export const mayHaveShadow = (name: string): boolean => SHADOW_HOST.has(name) || name.includes('-');

export const HEADING = words('h1 h2 h3 h4 h5 h6');

/** The endings of documents (`DOCUMENT_ENDINGS`) and archives, written out: every page waits for this code. */
const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rtf|od.|zip|rar)(?:$|[?#&])/i;

/** Whether an address, or the text of a link, looks like the name of a document to download. */
export const isAttachment = (address: string): boolean => ATTACHMENT.test(address);
