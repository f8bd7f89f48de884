/** The names of the ways to repair a finding, in the panel, on the page and on paper. */
export const OPTION_NAMES = '甲乙丙丁戊';

/**
 * The words for a change that would make every identity hold, in Simplified Chinese; other languages have the same
 * shape.
 */
export const OPTIONS_ZH_CN = {
  names: OPTION_NAMES,
  blank: '空白',
  one: '{cell}：{from}；若改为 {to}，各式成立',
  option: '方案{n}：{changes}；改后各式成立',
  optionTogether: '方案{n}（同时修改）：{changes}；改后各式成立',
  or: '或者{option}',
  change: '{cell} {from} 改为 {to}',
  separator: '，',
  more: '另有 {n} 种可能，未列出',
  inCell: '若改为 {to}，各式成立',
  inCellTogether: '若改为 {to}（同组单元格一并修改），各式成立',
  inCellOption: '方案{n}：改为 {to}',
};

export type OptionWords = typeof OPTIONS_ZH_CN;
