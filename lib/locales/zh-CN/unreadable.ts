import type { UnreadableReason } from '../../document/unreadable';

export type UnreadableWords = Record<UnreadableReason, string>;

/** Why a document was not read, and what to do about it, in Simplified Chinese. */
export const UNREADABLE_ZH_CN: UnreadableWords = {
  encrypted: '文件已加密，无法读取。请先解除密码。',
  noText: '文件只有图片，没有文字，无法核查。请使用带文字的版本。',
  outlines: '文件中的文字已转为图形，无法读取，未核查。请使用带文字的版本。',
  unmapped: '文件的字体缺少文字编码，文字和数字无法识别，未核查。请换用其他版本。',
  broken: '文件已损坏，无法读取。请重新下载或另存后再试。',
  tooLarge: '文件过大，未读取。',
  unsupported: '这种文件不能读取，未核查。请另存为 PDF、Word、Excel 或 OFD 文件。',
  empty: '文件为空。',
};
