import type { UnreadableReason } from '../document/unreadable';
import type { Language } from './languages';

const WORDS: Record<Language, Record<UnreadableReason, string>> = {
  'zh-CN': {
    encrypted: '文件已加密，无法读取。请先解除密码。',
    noText: '文件只有图片，没有文字，无法核查。请使用带文字的版本。',
    outlines: '文件中的文字已转为图形，无法读取，未核查。请使用带文字的版本。',
    broken: '文件已损坏，无法读取。请重新下载或另存后再试。',
    tooLarge: '文件过大，未读取。',
    unsupported: '这种文件不能读取，未核查。请另存为 PDF、Word、Excel 或 OFD 文件。',
    empty: '文件为空。',
  },
  'zh-TW': {
    encrypted: '檔案已加密，無法讀取。請先解除密碼。',
    noText: '檔案只有圖片，沒有文字，無法查核。請使用含文字的版本。',
    outlines: '檔案中的文字已轉為圖形，無法讀取，未查核。請使用含文字的版本。',
    broken: '檔案已損毀，無法讀取。請重新下載或另存後再試。',
    tooLarge: '檔案過大，未讀取。',
    unsupported: '這種檔案無法讀取，未查核。請另存為 PDF、Word、Excel 或 OFD 檔案。',
    empty: '檔案是空的。',
  },
  en: {
    encrypted: 'The document is encrypted and cannot be read. Remove the password first.',
    noText: 'The document contains only pictures, no text. It cannot be audited. Use a version with text.',
    outlines: 'The text of the document was turned into shapes and cannot be read. Use a version with text.',
    broken: 'The file is damaged and cannot be read. Download it again, or save it anew.',
    tooLarge: 'The file is too large and was not read.',
    unsupported: 'This kind of file cannot be read. Save it as PDF, Word, Excel or OFD.',
    empty: 'The file is empty.',
  },
};

/** Why a document was not read, and what to do about it. */
export const sayUnreadable = (reason: UnreadableReason, language: Language): string => WORDS[language][reason];
