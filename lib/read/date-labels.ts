/** What a day means to a site: public then, taken into its system, changed, or only written. */
export type DayMeaning = 'published' | 'entered' | 'updated' | 'written';

/** What was done on the day that a site tells. */
const ACTS: Record<DayMeaning, string> = {
  published: '发布|公布|公示|发稿|发文|公开|上网|挂网|上线|发表|刊发|刊登|刊载|推送',
  entered: '录入|添加|上传|创建|提交',
  updated: '更新|修改|编辑',
  written: '生成|成文|撰写|印发|签发|编制|起草|拟稿',
};
const ALL = Object.values(ACTS).join('|');

const dayIn = (group: '(' | '(?:'): string =>
  String.raw`${group}20\d\d) ?[-/.年] ?${group}\d{1,2}) ?[-/.月] ?${group}\d{1,2})`;
/** A day in digits as sites write it, as the source of a pattern for folded text; its year, month and day are groups. */
export const DAY = dayIn('(');
/** The same without groups. */
const ANY_DAY = dayIn('(?:');
/** A time of day behind one. */
const CLOCK = String.raw` ?\d{1,2}:\d\d(?::\d\d)?`;
/** Sites set the characters of a label apart: 发 布 日 期. */
const apart = (words: string): string => words.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ?');

/**
 * Labels of days, as the source of a pattern for folded text: an act with 日期 or 时间 (发布日期), alone before a day or a colon
 * (发布: 2023-01-12), with 于 before a day (发表于 2023-01-12); other words before it where a day follows at once
 * (信息发布时间: 2023-01-12), and before 于 only where a clock does, which no sentence writes.
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

/** What the day behind a label without spaces means; null where the label is none of a day. A bare 日期 is that of publication. */
export function meaningOf(label: string): DayMeaning | null {
  if (label === '日期' || label === '时间') return 'published';
  return MEANT.find(([, ending]) => ending.test(label))?.[0] ?? null;
}

/** A day with what was done then behind it, not followed by what it was done to: 于 2023-01-12 15:02 发表. */
export const DAY_AND_ACT = new RegExp(
  String.raw`${DAY} ?日?(?:${CLOCK})? ?(?:${ACTS.published}|${ACTS.entered})(?!\p{Script=Han})`,
  'u',
);

/** A day with a clock, which sites write and sentences do not; not that on which the page was only changed. */
export const DAY_AND_CLOCK = new RegExp(String.raw`${DAY} ?日?${CLOCK}(?![:\d]| ?(?:${ACTS.updated}))`);

/** A line that says nothing but a day, with its clock or in brackets, be it an item of a list. */
export const DAY_LINE = new RegExp(`^[ (•·]*${DAY} ?日?(?:${CLOCK})?[ )]*$`);

/** A line with a day at either end; its group is what stands before or behind it, whichever there is. */
export const BESIDE_DAY = new RegExp(`^(?:${ANY_DAY} ?日?(?<behind>\\D+)|(?<before>\\D+?)${ANY_DAY} ?日?)$`);
