/**
 * The first, quick test of whether a page could be a report. It works on the page's own characters (either script, with
 * or without pinyin), so that the detector needs no tables. It lets too much through rather than too little.
 */
const READING = '(?:\\([^()]{1,8}\\))*';
const word = (...characters: string[]): string => characters.map((each) => `[${each}]${READING}`).join('');
const OPENNESS = word('信', '息', '公', '开開');
const AFFAIRS = word('政', '务務', '公', '开開');
const YEAR = '年';
const SUM = '总總';
const ANNUAL = `(?:${word(YEAR, '度')}|${word(YEAR, '报報')})`;
const TITLE = new RegExp(
  `(?:${OPENNESS}|${AFFAIRS}|${word('政', '府', '信', '息')}).{0,40}?(?:${ANNUAL}|${word(SUM, '结結')})|${ANNUAL}.{0,30}${OPENNESS}`,
);
/** Every match of `TITLE` has one of these: most pages need not compile `TITLE`, which takes longest. */
const YEARLY = new RegExp(`[${YEAR}${SUM}]`);
/** Words of its tables, or the heading of its third section: a report may have neither a title nor tables. */
const FORM = new RegExp(
  [
    `${word('第', '二', '十', '条條', '第')}[（(]`,
    word('本', '列', '数數', '据據', '的', '勾', '稽'),
    word('收', '到', '和', '处處', '理', '政', '府', '信', '息'),
  ].join('|'),
);
const ADDRESS = /(?:zf)?xxgk(?:gz)?n(?:db?)?[bg]|gknb/i;

/** Whether a title, heading or address is worth a closer look. */
export const looksLikeTitle = (text: string): boolean => {
  const beginning = text.slice(0, 400);
  return YEARLY.test(beginning) && TITLE.test(beginning);
};
/** Whether an address is like that of a column of reports. */
export const looksLikeAddress = (address: string): boolean => ADDRESS.test(address);

/** Maximum number of characters searched for the form: in every real report it begins within them. */
export const MAX_TEXT = 1_000_000;

/** Whether running text carries the statutory form. */
export const carriesForm = (text: string): boolean => FORM.test(text.slice(0, MAX_TEXT));
