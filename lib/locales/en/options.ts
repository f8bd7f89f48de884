import type { OptionWords } from '../zh-CN/options';

/** The names of the ways to repair a finding. */
export const OPTION_NAMES_EN = 'ABCDE';

/** The words for a change that would make every identity hold, in English. */
export const OPTIONS_EN: OptionWords = {
  names: OPTION_NAMES_EN,
  blank: 'blank',
  one: '{cell}: {from}. If changed to {to}, all identities hold',
  option: 'option {n}: {changes}; all identities then hold',
  optionTogether: 'option {n} (change together): {changes}; all identities then hold',
  or: 'or {option}',
  change: '{cell} {from} → {to}',
  separator: ', ',
  more: '{n} more options are not shown',
  inCell: 'If changed to {to}, all identities hold',
  inCellTogether: 'If changed to {to}, with every cell of the group, all identities hold',
  inCellOption: 'Option {n}: change to {to}',
};
