import type { Faults } from '../zh-CN/faults';

/** What can go wrong with the data kept on this device, in Traditional Chinese. */
export const FAULTS_ZH_TW: Faults = {
  full: { what: '本機空間不足，沒有儲存。', todo: '請先匯出並刪除部分查核紀錄，或清理磁碟空間，再重試。' },
  corrupt: { what: '查核紀錄中有資料無法讀取。', todo: '請先匯出全部查核紀錄（如能匯出），在設定中刪除後再匯入。' },
  newer: { what: '查核紀錄由更新版本的公開鏡儲存。', todo: '請更新擴充功能後重試。' },
  closed: { what: '與查核紀錄的連線已中斷。', todo: '可能另一個分頁正在升級資料，請重新整理本頁。' },
  unavailable: {
    what: '瀏覽器不允許開啟查核紀錄。',
    todo: '請檢查磁碟是否已滿、是否處於無痕模式，或瀏覽器是否禁止了網站資料。',
  },
  other: { what: '發生錯誤。', todo: '請重試；仍有錯誤的，請將下面的文字回報給我們。' },
  first: '另一視窗已先將此問題標示為已查證（{reason}），這次的標示未儲存。',
};
