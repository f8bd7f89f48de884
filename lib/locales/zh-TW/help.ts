import type { HelpWords } from '../zh-CN/help';

/** The words of the help page in Traditional Chinese. */
export const HELP_ZH_TW: HelpWords = {
  name: '公開鏡',
  title: '使用說明',
  library: '查核紀錄',
  settings: '設定',
  colon: '：',
  caution: '查核結果供人工判斷。',
  headline: ['在原網頁上查核', '政府信息公開工作年度報告'],
  lead: '開啟一份年度報告，公開鏡核對六個部分是否齊全、三張統計表的勾稽關係是否成立、文字與表格是否一致，並將有出入的儲存格標示在原網頁上。',
  how: '開啟 gov.cn 網站上的年度報告，公開鏡會自動查核；其他網頁請點選工具列上的圖示。',
  scene: {
    alt: '示意圖：年度報告網頁上，「予以公開」一格標出紅框，右側面板列出 26 與 20 相差 6',
    name: '平潭綜合實驗區 2020 年度',
    verdict: '✕ 錯誤 1',
    sum: [
      { term: '予以公開', value: '6', kind: '' },
      { term: '部分公開', value: '＋6', kind: '' },
      { term: '其餘各項', value: '＋14', kind: '' },
      { term: '計算結果', value: '26', kind: 'result' },
      { term: '表中填報', value: '20', kind: '' },
      { term: '相差', value: '6', kind: 'off' },
    ],
    mend: '若「予以公開」改為 0，或「部分公開」改為 0，各式成立。',
  },
  begin: '從哪裡開始',
  ways: [
    {
      title: '讀者',
      text: '想知道這份報告可不可信：點選工具列上的圖示，看結論；點選面板裡的問題，看是哪一格。',
      action: '查核哪些內容',
      hash: '#/rules',
    },
    {
      title: '查核人員',
      text: '一次查核數十個機關的報告，逐條查證，列印查核表，起草通知函。',
      action: '批次查核',
      hash: '#/batch',
    },
    {
      title: '資料分析',
      text: '儲存多個機關、多個年度的報告，逐年核對，匯出 Excel、CSV、JSON；每個數字都附原文位置。',
      action: '開啟查核紀錄',
      hash: '#/',
    },
  ],
  reading: {
    title: '怎樣看結論',
    means: {
      errors: '表內數字違反統一格式的勾稽關係，或缺少法定內容，是確定的出入。',
      warnings: '與通常做法或上下文不符，很可能有誤，請對照原文。',
      notices: '不一定有誤，值得留意。',
      toCheck: '程式無法判斷，須由人工查看。',
      clean: '已查核的項目中沒有發現問題，不等於報告沒有錯誤。',
      none: '不是年度報告，或沒有可查核的內容；面板會說明原因。',
    },
  },
  pin: {
    title: '釘選到工具列',
    chromium: ['點選瀏覽器右上角的「擴充功能」圖示（拼圖形狀）。', '在清單中找到「公開鏡」，點選圖釘。'],
    firefox: ['點選瀏覽器右上角的「擴充套件」圖示（拼圖形狀）。', '點選「公開鏡」旁的齒輪，選擇「釘選到工具列」。'],
  },
  keys: {
    title: '按鍵',
    change: '快速鍵可在設定中變更。面板內的按鍵只在焦點位於面板內時有效。',
  },
  read: {
    title: '讀取什麼',
    items: [
      { what: 'gov.cn 網站的頁面', text: '標題、各級標題與文字，只為判斷是不是年度報告，判斷後不保留' },
      { what: '年度報告，以及您要求查核的頁面', text: '文字、表格與網頁資訊，在本機查核' },
      { what: '批次查核時您列出的網頁、您選擇開啟的檔案', text: '按下按鈕之後才讀取，不帶登入資訊' },
    ],
  },
  never: {
    title: '從不做什麼',
    items: [
      { what: '從不上傳', text: '沒有伺服器、沒有帳號、沒有使用統計' },
      { what: '從不自行連網', text: '不線上更新規則，不載入外部程式碼、字型與圖片' },
      { what: '從不更動原網頁', text: '關閉面板，標示隨之消失；簡繁轉換須由您選擇，可逐字還原' },
    ],
  },
  rules: {
    title: '查核哪些內容',
    lead: '每條規則查核一件事。只有違反統一格式或法律規定的，才稱為錯誤；通常如此的，稱為異常；無法判斷的，請人查證。',
    basis: '依據：',
    areas: {
      sections: '六個部分',
      tables: '統計表是否齊全',
      totals: '表內勾稽關係',
      values: '表內數值',
      prose: '文字與表格',
      consistency: '名稱、年度與期間',
      basis: '引用的文件',
      time: '發布期限',
      years: '與往年比較',
      integrity: '網頁本身',
      region: '地方要求',
    },
  },
};
