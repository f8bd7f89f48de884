/**
 * What the official form prints around the labels that lib/forms declares: the words of the stub and the heads over
 * the applicants. They are only printed, never read.
 */

/** Over the names of the rows in the table of section two. */
export const STUB_HEAD = '信息内容';

/** The head of the table of section three. */
export const APPLICANTS = {
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  head: '申请人情况',
  group: { label: '法人或其他组织', first: 'business', last: 'otherOrganization' },
} as const;
