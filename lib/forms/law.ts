/** Legal bases that rules and views cite by key; the wording of citations is the same in every language. */
export const BASIS = {
  regulation: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  article20: '《条例》（国务院令第711号）第二十条',
  article49: '《条例》（国务院令第711号）第四十九条',
  article50: '《条例》（国务院令第711号）第五十条',
  oldRegulation: '国务院令第492号（2019年5月15日起废止）',
  format2019: '国办公开办函〔2019〕60号',
  format2021: '国办公开办函〔2021〕30号',
} as const;

/** Deadline of the old regulation, for every body: month and day, in the year after the report year. */
export const OLD_DEADLINE = { month: 3, day: 31, basis: BASIS.oldRegulation } as const;

/** Art. 49 of 国务院令第711号: month and day, in the year after the report year, by which a report must be public. */
export const DEADLINES = {
  /** Departments of governments at county level and above. */
  department: { month: 1, day: 31 },
  /** The government itself, published by the authority in charge. */
  government: { month: 3, day: 31 },
} as const;
