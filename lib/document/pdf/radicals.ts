const pairsOf = (pairs: string): [string, string][] =>
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, form, character]) => [form, character] as [string, string]);

/** Radicals that are characters by themselves, outside the block that normalisation knows, with these. */
const SUPPLEMENT =
  '⺁厂⺄乙⺎兀⺐尢⺒巳⺓幺⺟母⺠民⺩王⺪疋⺬示⺮竹⺶羊⺼月⺽臼⻁虎⻃西⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟';
/** Marks as they are drawn in columns of text, with those of lines: they stand beneath what they follow. */
const IN_COLUMNS =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';
const CHARACTERS = new Map(pairsOf(SUPPLEMENT + IN_COLUMNS));

/**
 * Print whose radicals, and marks of columns, are the characters that they are drawn as: many fonts have one picture for both, and what
 * writes a PDF then names it as the radical (⻚ for 页, ⼈ for 人), or writes what a mark looks like (︵ for （). As long as what is given.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5\ufe10-\ufe18\ufe35-\ufe48]/g, (form) => CHARACTERS.get(form) ?? form.normalize('NFKC'));
