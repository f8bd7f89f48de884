import type { UnreadableWords } from '../zh-CN/unreadable';

/** Why a document was not read, and what to do about it, in Traditional Chinese. */
export const UNREADABLE_ZH_TW: UnreadableWords = {
  encrypted: '檔案已加密，無法讀取。請先解除密碼。',
  noText: '檔案只有圖片，沒有文字，無法查核。請使用含文字的版本。',
  outlines: '檔案中的文字已轉為圖形，無法讀取，未查核。請使用含文字的版本。',
  unmapped: '檔案的字型缺少文字編碼，文字和數字無法辨識，未查核。請換用其他版本。',
  broken: '檔案已損毀，無法讀取。請重新下載或另存後再試。',
  tooLarge: '檔案過大，未讀取。',
  unsupported: '這種檔案無法讀取，未查核。請另存為 PDF、Word、Excel 或 OFD 檔案。',
  empty: '檔案是空的。',
};
