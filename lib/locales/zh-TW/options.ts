import { OPTION_NAMES, type OptionWords } from '../zh-CN/options';

/** The words for a change that would make every identity hold, in Traditional Chinese. */
export const OPTIONS_ZH_TW: OptionWords = {
  names: OPTION_NAMES,
  blank: '空白',
  one: '{cell}：{from}；若改為 {to}，各式成立',
  option: '方案{n}：{changes}；改後各式成立',
  optionTogether: '方案{n}（同時修改）：{changes}；改後各式成立',
  or: '或{option}',
  change: '{cell} {from} 改為 {to}',
  separator: '，',
  more: '另有 {n} 種可能，未列出',
  inCell: '若改為 {to}，各式成立',
  inCellTogether: '若改為 {to}（同組各格一併修改），各式成立',
  inCellOption: '方案{n}：改為 {to}',
};
