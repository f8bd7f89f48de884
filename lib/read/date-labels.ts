/**
 * What happened on a day that a site states: the page was published, entered into its system, updated, or only written.
 */
export type DayMeaning = 'published' | 'entered' | 'updated' | 'written';

/** The words for what was done on a day that a site states. */
const ACTS: Record<DayMeaning, string> = {
  published: '发布|公布|公示|发稿|发文|公开|上网|挂网|上线|发表|刊发|刊登|刊载|推送',
  entered: '录入|添加|上传|创建|提交',
  updated: '更新|修改|编辑',
  written: '生成|成文|撰写|印发|签发|编制|起草|拟稿',
};
const ALL = Object.values(ACTS).join('|');

const dayIn = (group: '(' | '(?:'): string =>
  String.raw`${group}20\d\d) ?[-/.年] ?${group}\d{1,2}) ?[-/.月] ?${group}\d{1,2})`;
/**
 * A day in digits as sites write it, as the source of a pattern for folded text; its year, month and day are groups.
 */
export const DAY = dayIn('(');
/** The same without groups. */
const ANY_DAY = dayIn('(?:');
/** A time of day after a day. */
const CLOCK = String.raw` ?\d{1,2}:\d\d(?::\d\d)?`;
/** Allows a space between Han characters, as sites space out labels: 发 布 日 期. */
const apart = (words: string): string => words.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ?');

/**
 * Labels of days, as the source of a pattern for folded text: an act with 日期 or 时间 (发布日期), alone before a day or a
 * colon (发布: 2023-01-12), or with 于 before a day (发表于 2023-01-12). Other words may precede it if a day follows directly
 * (信息发布时间: 2023-01-12); before 于 only if a time of day follows too, which sentences do not have.
 */
export const DATE_LABELS = [
  `(?:${apart(ALL)}) ?(?:日 ?期|时 ?间)`,
  `(?:${ALL})(?:于(?= ?:? ?${ANY_DAY})|(?= ?:)|(?= ?${ANY_DAY}))`,
  String.raw`\p{Script=Han}{1,6}?(?:(?:${ALL})(?:日期|时间)?(?= ?: ?${ANY_DAY})|(?:${ALL})于(?= ?:? ?${ANY_DAY}${CLOCK}))`,
  '日 ?期|时 ?间',
].join('|');

const MEANT = Object.entries(ACTS).map(
  ([meaning, acts]) => [meaning as DayMeaning, new RegExp(`(?:${acts})(?:日期|时间|于)?$`)] as const,
);

/** What the day after a label means; null where the label is not one of a day. 日期 alone means publication. */
export function meaningOf(label: string): DayMeaning | null {
  if (label === '日期' || label === '时间') return 'published';
  return MEANT.find(([, ending]) => ending.test(label))?.[0] ?? null;
}

/** A day followed by an act of publishing or entering that has no object: 于 2023-01-12 15:02 发表. */
export const DAY_AND_ACT = new RegExp(
  String.raw`${DAY} ?日?(?:${CLOCK})? ?(?:${ACTS.published}|${ACTS.entered})(?!\p{Script=Han})`,
  'u',
);

/** A day with a time of day, which sites write but sentences do not; not a day on which the page was only updated. */
export const DAY_AND_CLOCK = new RegExp(String.raw`${DAY} ?日?${CLOCK}(?![:\d]| ?(?:${ACTS.updated}))`);

/** A line with nothing but a day, perhaps with a time of day, in brackets, or as an item of a list. */
export const DAY_LINE = new RegExp(`^[ (•·]*${DAY} ?日?(?:${CLOCK})?[ )]*$`);

/** A line with a day at either end; the group `before` or `behind` is the rest of the line. */
export const BESIDE_DAY = new RegExp(`^(?:${ANY_DAY} ?日?(?<behind>\\D+)|(?<before>\\D+?)${ANY_DAY} ?日?)$`);
