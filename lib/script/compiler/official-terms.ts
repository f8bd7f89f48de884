/**
 * Words that OpenCC's vocabulary for Taiwan replaces but official texts use in another meaning, so that they are kept.
 */
export interface OfficialTerms {
  /** In OpenCC's standard Traditional. */
  terms: readonly string[];
  /** Why the vocabulary's replacement is wrong in the texts of an authority. */
  reason: string;
}

const terms = (reason: string, list: string): OfficialTerms => ({ terms: list.split(' '), reason });

/**
 * OpenCC's list for Taiwan was made for software: most of its words have a meaning there that they do not have in an
 * authority's prose. Only the word by itself is kept: a longer one that contains it (應用程序, 操作系統) is still replaced.
 */
export const OFFICIAL_TERMS: readonly OfficialTerms[] = [
  terms('A procedure laid down by law is a 程序 in Taiwan too; 程式 is a computer program.', '程序 引導程序'),
  terms('The course of events; 程序 would be a procedure, or what a computer runs.', '進程'),
  terms('An application is examined (審核); 稽核 is an audit of books or systems.', '審覈'),
  terms('What an authority issues is a 文件; 檔案 is a file of a computer or an archive.', '文件'),
  terms('An item of a table, or a public project; 專案 is a project of a firm.', '項目'),
  terms('The counter of an office; 視窗 is a window of a computer.', '窗口'),
  terms('The smallest unit of a town, with its own committee; 社群 is a community on the net.', '社區'),
  terms('Part of names: 高級人民法院, 高級中學, 高級職稱; 高階 is a level of software.', '高級 高端 低級'),
  terms('To back somebody or something; 支援 is what a device or a rescue gives.', '支持'),
  terms('Whom or what a measure is for; 物件 is a thing, or an object of a program.', '對象'),
  terms('Trains, plants, powers run (運行); 執行 is to carry out an order or a judgment.', '運行'),
  terms('Posts, bodies and columns are set up (設置); 設定 is a setting of a device.', '設置'),
  terms('A part, or the whole, of a matter; 區域性 and 全域性 are scopes in a program.', '局部 全局'),
  terms('The bond with people, and how to reach an office; 聯絡 is only the second.', '聯繫 聯繫歷史'),
  terms('News; 訊息 is a message of a device.', '消息'),
  terms('A kind of something; 型別 is a type of a program.', '類型'),
  terms('What a material or a machine can do is both 性能 and 效能 in Taiwan; the word on the page stays.', '性能'),
  terms('Doors and prospects are opened (打開); 開啟 is said of files.', '打開'),
  terms('A declaration to the public; 宣告 is a judgment pronounced, or a line of a program.', '聲明'),
  terms('What an authority makes known is 發布; 釋出 is a release of software.', '發佈'),
  terms('Papers and evidence are kept (保存); 儲存 is said of data.', '保存'),
  terms('To widen; 擴充套件 is a plug-in.', '擴展'),
  terms('Water and the economy go in circles (循環); 迴圈 is a loop of a program.', '循環'),
  terms('Roads connect; 連線 is a connection to a network.', '連接'),
  terms('To create, as in the names of campaigns (創建文明城市); 建立 is to establish.', '創建'),
  terms('Something is added to food or water (添加劑); 新增 is to have one more.', '添加'),
  terms('A parameter of a process; 引數 is an argument of a program.', '參數'),
  terms('A script of a play; 指令碼 is one of a program.', '腳本'),
  terms('To improve the conditions for business (優化); 最佳化 is said of programs.', '優化'),
  terms('What somebody is entitled to do is 權限 in Taiwan too; 許可權 is hardly used outside of programs.', '權限'),
  terms('Letters and notices are sent (發送); 傳送 is said of data.', '發送'),
  terms('Water, power and forces are dispatched (調度); 排程 is a schedule of tasks.', '調度'),
  terms('Staff and archives are called on (調用); 呼叫 is to call out.', '調用'),
  terms('A division of a territory; 分割槽 is a partition of a disk.', '分區'),
  terms('A case that serves as example; 例項 is an instance in a program.', '實例'),
  terms('To lead in; 匯入 is an import of data.', '導入'),
  terms('People in formation; 佇列 is a queue of tasks.', '隊列'),
  terms('What a kitchen offers; 選單 is a menu on a screen.', '菜單'),
  terms('Calls are hung up; 結束通話 is a button.', '掛斷'),
  terms('Part of the name of authorities (國家知識產權局), which are not renamed.', '知識產權'),
  terms('Who has water, gas or power; 使用者 is who uses a program.', '用戶'),
  terms('Equipment; 裝置 is a device.', '設備'),
  terms('A number that stands for somebody (統一社會信用代碼); 程式碼 is source text.', '代碼'),
  terms('All there is, in set phrases; 永珍 is the capital of Laos.', '萬象'),
  terms('Prices go back (回調); 回撥 is to return a call.', '回調'),
  terms('The main market of an exchange; 主機板 is a part of a computer.', '主板'),
  terms('Value for money; 價效比 is not said.', '性價比'),
  terms('Records are broken (刷新); 重新整理 is to load a page again.', '刷新'),
  terms('Pesticides and drugs are forbidden (禁用); 停用 is to switch a function off.', '禁用'),
  terms('Samples of water or goods are taken (採樣), in Taiwan too.', '採樣'),
  terms('A licence or registration is cancelled (註銷); 登出 is leaving a web site.', '註銷'),
  terms('Ideas and goods are thrown out; 丟擲 is what a program does with an error.', '拋出'),
  terms('To tie to something; 繫結 is said of data.', '綁定'),
  terms('The site that the regulations require of a government (政府門戶網站) is a name.', '門戶網站'),
  terms('To inquire, and to make a copy, as the regulation has them; only programs 查找 and 拷貝.', '查詢 複製'),
  terms('A figure that is measured; 指針 is the hand of a clock.', '指標'),
  terms(
    'On the way back: these are words of official texts on both sides, not what programs of the mainland call otherwise.',
    '新增 建立 執行 支援 宣告',
  ),
];
