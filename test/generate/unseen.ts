/** Changes of a page's markup that its reader does not see, and that must not change what is read. */

/** A change; it returns a page unchanged where there is nothing to change. */
export interface UnseenChange {
  id: string;
  /** Whether it needs figures in elements of their own. */
  figures: boolean;
  apply(html: string): string;
}

/** Applies `change` to the text nodes of the body. */
const inText = (html: string, change: (text: string) => string): string =>
  html.replace(
    /(<body[^>]*>)([\s\S]*)(<\/body>)/,
    (_, open: string, body: string, close: string) =>
      open + body.replace(/(^|>)([^<]+)(?=<|$)/g, (__, before: string, text: string) => before + change(text)) + close,
  );

/** Figures that are the whole content of their element. */
const FIGURE = /(<(?:td|th|p|span|div|dd|b|strong|font)(?:\s[^<>]*)?>)(\d+)(?=<)/g;
const atFigures = (html: string, change: (digits: string) => string): string =>
  html.replace(FIGURE, (_, open: string, digits: string) => open + change(digits));

const otherDigits = (html: string): string =>
  inText(html, (text) => text.replace(/\d/g, (digit) => String((Number(digit) + 7) % 10)));

/** Adds a copy of the whole page with other figures, hidden by `open`, before or after it. */
const copied =
  (open: string, close: string, isBefore: boolean) =>
  (html: string): string => {
    const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(otherDigits(html))?.[1] ?? '';
    const hidden = `${open}${body}${close}`;
    return isBefore
      ? html.replace(/<body[^>]*>/, (tag) => tag + hidden)
      : html.replace('</body>', () => `${hidden}</body>`);
  };

const CLIPPED = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)';
const styled = (html: string, css: string): string => html.replace('</head>', `<style>${css}</style></head>`);
/** Maximum number of pictures inserted: with more, the page's tables are taken for pictures. */
const PICTURES = 12;
/** Invisible characters to insert after digits. */
const INVISIBLE = [
  '\u200b',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u2066',
  '\u{e0101}',
  '\u3164',
  '\u061c',
  '\ufe0f',
  '\u0007',
];

const page = (id: string, apply: UnseenChange['apply']): UnseenChange => ({ id, figures: false, apply });
const figure = (id: string, apply: (digits: string) => string, css = ''): UnseenChange => ({
  id,
  figures: true,
  apply: (html) => {
    const changed = atFigures(html, apply);
    return css && changed !== html ? styled(changed, css) : changed;
  },
});

/** Like `figure`, for figures that are the whole content of a table cell. */
const cell = (id: string, apply: (digits: string) => string): UnseenChange => ({
  id,
  figures: true,
  apply: (html) =>
    html.replace(/(<td(?:\s[^<>]*)?>)(\d+)(?=<\/td>)/g, (_, open: string, digits: string) => open + apply(digits)),
});

/** Like `cell`, but only on pages without line breaks: with these, each digit might belong to another line. */
const onOneLine = (id: string, apply: (digits: string) => string): UnseenChange => {
  const change = cell(id, apply);
  return { ...change, apply: (html) => (/<br/.test(html) ? html : change.apply(html)) };
};

const WORD_REFERENCE = '<a style="mso-footnote-id:ftn1" href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>';

export const UNSEEN_CHANGES: UnseenChange[] = [
  page('a hidden copy before it', copied('<div hidden>', '</div>', true)),
  page('a copy of no display behind it', copied('<div style="display:none">', '</div>', false)),
  page('a copy in a closed fold before it', copied('<details><summary>往年</summary><div>', '</div></details>', true)),
  page('an invisible copy behind it', copied('<section style="visibility:hidden">', '</section>', false)),
  page('a faded copy before it', copied('<div style="opacity:0">', '</div>', true)),
  page('a copy faded by a filter before it', copied('<div style="filter:opacity(0)">', '</div>', true)),
  page('a copy hidden by a property of its own', (html) =>
    styled(
      copied('<div class="kept">', '</div>', true)(html),
      ':root{--shown:var(--for-now)}html{--for-now:none}.kept{display:var(--shown)}',
    ),
  ),
  page('a copy in letters of a pixel behind it', copied('<div style="font-size:1px">', '</div>', false)),
  page('all of it seen within what is invisible', (html) =>
    html
      .replace(/<body[^>]*>/, (tag) => `${tag}<div style="visibility:hidden">某<div style="visibility:visible">`)
      .replace('</body>', '</div></div></body>'),
  ),
  page('figures of nothing as pictures of it', (html) => {
    let count = 0;
    return html.replace(/(<td(?:\s[^<>]*)?>)0(?=<\/td>)/g, (cell, open: string) =>
      count++ < PICTURES ? `${open}<img src="0.gif" alt="0" width="20" height="12">` : cell,
    );
  }),
  page(
    'a copy whose content is not shown before it',
    copied('<div style="content-visibility:hidden">', '</div>', true),
  ),
  page('a copy off the screen behind it', copied('<div style="position:absolute;left:-9999px">', '</div>', false)),
  page(
    'a copy in a box of no size before it',
    copied('<div style="width:0;height:0;overflow:hidden">', '</div>', true),
  ),
  page('a copy hidden by a rule', (html) =>
    styled(copied('<div class="old">', '</div>', true)(html), '.tab .x,.old{display:none}'),
  ),
  page('invisible characters', (html) =>
    inText(html, (text) =>
      /&/.test(text) ? text : text.replace(/\d/g, (digit, at: number) => digit + INVISIBLE[at % INVISIBLE.length]),
    ),
  ),
  page('comments', (html) =>
    html.replace(FIGURE, (_, open: string, digits: string) => `${open}<!-- 9 -->${digits}<!-- 9 -->`),
  ),
  page('a hidden twin of each row', (html) =>
    html.replace(/<tr[^>]*>(?:(?!<tr|<table)[\s\S])*?<\/tr>/g, (row) =>
      /rowspan="?(?:[2-9]|1\d|2\d)/.test(row)
        ? row
        : otherDigitsOf(row).replace('<tr', '<tr style="display:none"') + row,
    ),
  ),
  figure('hidden keys to sort by', (digits) => `<span style="display:none">${digits.padStart(8, '0')}</span>${digits}`),
  figure('hidden by a rule of position', (digits) => `<i>9</i><i>${digits}</i>`, 'i:first-child{display:none}'),
  figure('clipped words for small screens', (digits) => `<span style="${CLIPPED}">件数 3</span>${digits}`),
  figure('letters of no size', (digits) => `${digits}<span style="font-size:0">9</span>`),
  figure('white letters', (digits) => `<span style="background:#fff;color:white">9</span>${digits}`),
  figure('struck figures and what replaces them', (digits) => `<del>9</del><ins>${digits}</ins>`),
  figure('struck by style', (digits) => `<span style="text-decoration:line-through">9</span>${digits}`),
  figure('raised marks', (digits) => `${digits}<sup>1</sup>`),
  figure('lowered marks', (digits) => `${digits}<sub>1</sub>`),
  figure('small marks', (digits) => `${digits}<small>[1]</small>`),
  figure('marks that are links', (digits) => `${digits}<a href="#n1">[1]</a>`),
  cell('marks in words', (digits) => `${digits}注1`),
  figure('references of Word', (digits) => `${digits}${WORD_REFERENCE}`),
  figure('figures in ruby', (digits) => `<ruby>${digits}<rt>shu</rt></ruby>`),
  cell('a block to a digit', (digits) => digits.replace(/\d/g, '<div>$&</div>')),
  onOneLine('a line to a digit', (digits) => digits.replace(/\d(?=\d)/g, '$&<br>')),
  figure('marks in brackets', (digits) => `${digits}<sup><a href="#n2">[2]</a></sup>`),
  figure('marks in circles', (digits) => `${digits}②`),
  figure('an element to a digit', (digits) => digits.replace(/\d/g, '<span>$&</span>')),
  figure('fields that cannot be changed', (digits) => `<input type="text" readonly value="${digits}" size="4">`),
];

const otherDigitsOf = (row: string): string =>
  row.replace(
    />([^<]*)</g,
    (_, text: string) => `>${text.replace(/\d/g, (digit) => String((Number(digit) + 7) % 10))}<`,
  );
