const words = (list: string): Set<string> => new Set(list.split(' '));

/** Elements whose text is never shown as part of the page, or only tells how the rest is read aloud. */
export const HIDDEN = words(
  'script style noscript template head title meta link select datalist textarea object video audio canvas math rt rp',
);

/** Elements whose text is shown as no longer valid. */
export const STRUCK = words('del s strike');

/** Elements of which tables are made: one that is hidden is no fold of the page, but no part of its table. */
export const TABLE_PARTS = words('caption colgroup tbody thead tfoot tr td th');

/** Fields whose value is text. */
export const FIELDS = words('input textarea select');
const TYPED = words('text number tel search url email date month');

/**
 * What a field says that its reader cannot change; null where it is none.
 * @param value what it holds now
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

/** Elements that may have a shadow root beside custom elements, by the DOM standard. */
export const SHADOW_HOST = words(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span',
);

export const HEADING = words('h1 h2 h3 h4 h5 h6');

const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:$|[?#&])/i;

/** Whether an address looks like a document to download. */
export const isAttachment = (address: string): boolean => ATTACHMENT.test(address);
