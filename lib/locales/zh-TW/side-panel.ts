import type { SidePanelWords } from '../zh-CN/side-panel';

export const SIDE_PANEL_ZH_TW: SidePanelWords = {
  ways: '側邊欄',
  page: '目前網頁',
  tasks: '查核工作',
  loading: '正在讀取…',
  notAudited: { says: '目前網頁未辨識為年度報告，尚未查核。', advice: '如果是年度報告，可以立即查核。' },
  notAllowed: {
    says: '尚未取得讀取目前網頁的權限。',
    advice: '請點選工具列上的公開鏡圖示，只讀取這個網頁；或在設定中新增這個網站。瀏覽器內建的頁面無法讀取。',
  },
};
