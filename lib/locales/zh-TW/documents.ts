import type { DocumentWords } from '../zh-CN/documents';

/** What kind a document other than a web page is, and what can be done, in Traditional Chinese. */
export const DOCUMENTS_ZH_TW: DocumentWords = {
  pdf: { says: '這是 PDF 檔案，尚未查核。', advice: '點選「查核此檔案」，在新網頁中查核。' },
  office: { says: '這是 Word、Excel、RTF、OFD 一類的檔案，尚未查核。', advice: '點選「查核此檔案」，在新網頁中查核。' },
  image: { says: '這是圖片，沒有文字，無法查核。', advice: '請使用含文字的版本。' },
  xml: { says: '這是 XML 資料，不是網頁，未查核。', advice: '請開啟報告所在的網頁。' },
  other: { says: '這不是網頁，未查核。', advice: '請開啟報告所在的網頁。' },
  audit: '查核此檔案',
  attached: '統計表在 {n} 個附件中，尚未查核。',
  auditAttached: '連同附件查核',
};
