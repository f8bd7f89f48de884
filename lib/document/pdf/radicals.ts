const pairsOf = (pairs: string): [string, string][] =>
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, form, character]) => [form, character] as [string, string]);

/** Pairs of a radical outside the Kangxi block, most of which NFKC does not map, and the character that it equals. */
const SUPPLEMENT =
  '⺁厂⺄乙⺎兀⺐尢⺒巳⺓幺⺟母⺠民⺩王⺪疋⺬示⺮竹⺶羊⺼月⺽臼⻁虎⻃西⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟';
/** Pairs of a punctuation mark as drawn in vertical text, where it stands below what it follows, and the usual mark. */
const IN_COLUMNS =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';
const CHARACTERS = new Map(pairsOf(SUPPLEMENT + IN_COLUMNS));

/**
 * Returns text with radicals and marks of vertical text replaced by the characters they look like, of the same length.
 * Many fonts have one glyph for both, and a program that writes a PDF may name it as the radical (⻚ for 页, ⼈ for 人), or
 * write a mark by its shape (︵ for （).
 */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5\ufe10-\ufe18\ufe35-\ufe48]/g, (form) => CHARACTERS.get(form) ?? form.normalize('NFKC'));
