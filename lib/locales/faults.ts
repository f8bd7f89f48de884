import { StoreError, type StoreFault } from '../model/store-error';
import type { Language } from './languages';

/** What went wrong with what is kept on this device, and what to do about it. */
export interface FaultWords {
  what: string;
  todo: string;
}

const FAULTS: Record<Language, Record<StoreFault | 'other', FaultWords>> = {
  'zh-CN': {
    full: { what: '本机空间不足，没有保存。', todo: '请先导出并删除一些审阅结果，或腾出磁盘空间，再重试。' },
    corrupt: { what: '审阅库中有内容无法读取。', todo: '能导出就先导出整个审阅库，然后在设置中删除它，再重新导入。' },
    newer: { what: '审阅库由更新版本的公开镜写成。', todo: '请更新扩展后再打开。' },
    closed: { what: '与审阅库的连接已断开。', todo: '可能另一个标签页正在升级它：请重新载入本页。' },
    unavailable: {
      what: '浏览器没有让公开镜打开审阅库。',
      todo: '请检查磁盘是否已满、是否处于隐私模式，或浏览器是否禁止了网站数据。',
    },
    other: { what: '出了差错。', todo: '请重试；若仍不行，请连同下面的文字报告给我们。' },
  },
  'zh-TW': {
    full: { what: '本機空間不足，沒有儲存。', todo: '請先匯出並刪除一些審閱結果，或騰出磁碟空間，再重試。' },
    corrupt: { what: '審閱庫中有內容無法讀取。', todo: '能匯出就先匯出整個審閱庫，然後在設定中刪除它，再重新匯入。' },
    newer: { what: '審閱庫由更新版本的公開鏡寫成。', todo: '請更新擴充功能後再開啟。' },
    closed: { what: '與審閱庫的連線已中斷。', todo: '可能另一個分頁正在升級它：請重新載入本頁。' },
    unavailable: {
      what: '瀏覽器沒有讓公開鏡開啟審閱庫。',
      todo: '請檢查磁碟是否已滿、是否處於無痕模式，或瀏覽器是否禁止了網站資料。',
    },
    other: { what: '出了差錯。', todo: '請重試；若仍不行，請連同下面的文字回報給我們。' },
  },
  en: {
    full: {
      what: 'There is no room left on this device; nothing was saved.',
      todo: 'Export and delete some audits, or free disk space, then try again.',
    },
    corrupt: {
      what: 'Something in the library cannot be read.',
      todo: 'Export the whole library if you can, delete it in the settings, then import it again.',
    },
    newer: {
      what: 'The library was written by a newer version of Gongkai Lens.',
      todo: 'Update the extension, then open it again.',
    },
    closed: {
      what: 'The connection to the library was closed.',
      todo: 'Another tab may be upgrading it: reload this page.',
    },
    unavailable: {
      what: 'The browser did not let Gongkai Lens open its library.',
      todo: 'See whether the disk is full, whether this is a private window, or whether site data is blocked.',
    },
    other: { what: 'Something went wrong.', todo: 'Try again; if it stays so, report it with the text below.' },
  },
};

/** What to say of an error, whatever it is. */
export const wordsOf = (error: unknown, language: Language): FaultWords =>
  FAULTS[language][error instanceof StoreError ? error.fault : 'other'];

/** An error of what is kept, in one line; what is none of those says itself. */
export const sayError = (error: unknown, language: Language): string =>
  error instanceof StoreError ? sayFault(error.fault, language) : String(error);

/** A fault and what to do, in one line. */
export function sayFault(fault: StoreFault, language: Language): string {
  const { what, todo } = FAULTS[language][fault];
  return language === 'en' ? `${what} ${todo}` : what + todo;
}
