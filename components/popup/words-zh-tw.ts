import type { PopupWords } from './words';

/** What the popup says, in Traditional Chinese with the words of Taiwan. */
export const ZH_TW: PopupWords = {
  title: '公開鏡',
  loading: '正在審閱…',
  states: {
    pageLoading: { says: '頁面還在載入。', advice: '載入完成後就會審閱；也可以先審閱已經載入的部分。' },
    browserPage: { says: '這是瀏覽器自己的頁面，擴充功能讀不了。', advice: '請開啟一份年度報告的網頁再試。' },
    localFile: {
      says: '擴充功能讀不到這個頁面，它大概是本機檔案。',
      advice:
        '請在瀏覽器的擴充功能管理頁為公開鏡開啟「允許存取檔案網址」，再重新整理頁面；或者用審閱庫的批次審閱開啟這個檔案。',
    },
    notLoaded: { says: '這個頁面沒有開啟。', advice: '請檢查網址和網路，重新整理頁面後再試。' },
    noAccess: {
      says: '瀏覽器不允許擴充功能讀取這個頁面。',
      advice:
        '擴充功能商店和受管理的網頁都是這樣，請換一個頁面。其他網站請在擴充功能的「網站存取權」裡允許，再重新整理頁面。',
    },
    failed: {
      says: '沒能讀取這個頁面，它可能正忙。',
      advice: '請稍等再試，或者重新整理頁面。再不行，可以把頁面另存後用審閱庫的批次審閱開啟。',
    },
  },
  again: '再試一次',
  auditNow: '現在就審閱',
  notReport: '這個頁面不像政府信息公開工作年度報告。',
  auditAnyway: '仍按年度報告審閱',
  openPanel: '開啟審閱面板',
  script: '簡繁轉換',
  scripts: { original: '原文', s: '简体', t: '繁體', tw: '台灣正體', twp: '台灣用語', hk: '香港繁體' },
  converting: '正在轉換…',
  converted: (n) => `已轉換 ${n} 處文字`,
  restored: '已恢復原文',
  cannotConvert: '這個頁面的文字沒有轉換成功。請重新整理頁面再試。',
  notChinese: '這個頁面不是中文，沒有可轉換的文字。',
  contested: (n: number): string => `這個網頁總把 ${n} 處文字改回去，已任其原樣。`,
  always: (site: string, script: string): string => `開啟 ${site} 的網頁時一律用${script}`,
  remembered: '已記住',
  forgotten: '不再記住',
  cannotRemember: '沒有記住：瀏覽器沒有答應',
  exportJson: '匯出 JSON',
  exportAsShown: (script: string): string => `引文按網頁現在的字形匯出（${script}）`,
  moreFormats: '其他格式',
  formats: {
    exportJson: 'JSON',
    exportJsonLines: 'JSON Lines',
    exportCsv: 'CSV 表格',
    exportXlsx: 'Excel 活頁簿',
    exportMarkdown: 'Markdown',
    exportHtml: 'HTML 報告',
    exportEarl: 'EARL (JSON-LD)',
  },
  exported: (name) => `已匯出 ${name}`,
  cannotExport: '沒有匯出成功',
  save: '儲存到審閱庫',
  saved: '已儲存到審閱庫',
  cannotSave: '沒有儲存成功',
  history: '本站最近的審閱',
  outcome: { failed: '有問題', incomplete: '待判斷', passed: '未發現問題', notReport: '不是年報' },
  library: '審閱庫',
  options: '設定',
};
