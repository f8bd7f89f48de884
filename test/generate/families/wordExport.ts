import type { Article } from '../article';
import { htmlArticle } from '../article';
import { family, tablesOf } from '../family';
import { grid } from '../form';
import type { Cell } from '../grid';
import { decode, encode, table } from '../markup';

const FONT = 'font-family:仿宋_GB2312;font-size:12.0000pt;\nmso-font-kerning:1.0000pt;';

/** Wraps every character in spans, as Word does. */
function characters(text: string, language: string): string {
  const spans = [...text].map((character, index) =>
    index % 5 === 4
      ? `<span style="${FONT}"><span style="${FONT}">${encode(character)}</span><span><span></span></span></span>`
      : `<span${language} style="mso-spacerun:&#39;yes&#39;;${FONT}">${encode(character)}</span>`,
  );
  return spans.join('');
}

function word(text: string, language = ''): string {
  const content = `${characters(text, language)}<span style="${FONT}"><o:p></o:p></span>`;
  return `<p class="MsoNormal" style="line-height:30.0000pt;mso-line-height-rule:exactly;">${content}</p>`;
}

/** Puts numbers among non-breaking spaces and line breaks, some without their paragraph. */
function inner({ kind, text, at }: Cell): string {
  if (kind !== 'figure') return word(text);
  const turn = ((at?.row.length ?? 0) + (at?.column.length ?? 0)) % 4;
  if (turn === 0) return encode(text);
  if (turn === 1) return `\n  ${word(text, ' lang="EN-US"')}\n`;
  if (turn === 2) return `${word(`\u00a0${text}\u00a0`, ' lang="EN-US"')}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>`;
  return `&nbsp;&nbsp;${characters(text, '')}<br>\n`;
}

export const wordExport = family({
  id: 'word-export',
  description: 'Word export: a span for nearly every character, MsoNormal, nested empty spans, o:p, nbsp and breaks',
  article: (article: Article, set) => {
    const look = { attributes: 'class="MsoNormalTable" border="1" cellspacing="0"', inner };
    const tables = tablesOf(set, ({ id }) => table(grid(set, id), look));
    const plain = htmlArticle(article, tables);
    return plain.replace(/<p>(?:<strong>)?([^<]*)(?:<\/strong>)?<\/p>/g, (_, text: string) => word(decode(text)));
  },
});
