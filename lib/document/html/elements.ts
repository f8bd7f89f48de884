const words = (list: string): Set<string> => new Set(list.split(' '));

/** Elements whose text is never shown as part of the page. */
export const HIDDEN = words(
  'script style noscript template head title meta link select datalist textarea object video audio canvas math',
);

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

const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:$|[?#])/i;

/** Whether an address looks like a document to download. */
export const isAttachment = (address: string): boolean => ATTACHMENT.test(address);
