import { StoreError, type StoreFault } from '../model/store-error';
import type { Language } from './languages';

/** What went wrong with what is kept on this device, and what to do about it. */
export interface FaultWords {
  what: string;
  todo: string;
}

const FAULTS: Record<Language, Record<StoreFault | 'other', FaultWords>> = {
  'zh-CN': {
    full: { what: '本机空间不足，没有保存。', todo: '请先导出并删除部分核查记录，或者清理磁盘空间，再重试。' },
    corrupt: { what: '核查记录中有数据无法读取。', todo: '请先导出全部核查记录（如能导出），在设置中删除后再导入。' },
    newer: { what: '核查记录由更新版本的公开镜保存。', todo: '请更新扩展后重试。' },
    closed: { what: '与核查记录的连接已断开。', todo: '可能另一个标签页正在升级数据，请刷新本页。' },
    unavailable: {
      what: '浏览器不允许打开核查记录。',
      todo: '请检查磁盘是否已满、是否处于隐私模式，或浏览器是否禁止了网站数据。',
    },
    other: { what: '发生错误。', todo: '请重试；仍然出错的，请将下面的文字反馈给我们。' },
  },
  'zh-TW': {
    full: { what: '本機空間不足，沒有儲存。', todo: '請先匯出並刪除部分查核紀錄，或清理磁碟空間，再重試。' },
    corrupt: { what: '查核紀錄中有資料無法讀取。', todo: '請先匯出全部查核紀錄（如能匯出），在設定中刪除後再匯入。' },
    newer: { what: '查核紀錄由更新版本的公開鏡儲存。', todo: '請更新擴充功能後重試。' },
    closed: { what: '與查核紀錄的連線已中斷。', todo: '可能另一個分頁正在升級資料，請重新整理本頁。' },
    unavailable: {
      what: '瀏覽器不允許開啟查核紀錄。',
      todo: '請檢查磁碟是否已滿、是否處於無痕模式，或瀏覽器是否禁止了網站資料。',
    },
    other: { what: '發生錯誤。', todo: '請重試；仍有錯誤的，請將下面的文字回報給我們。' },
  },
  en: {
    full: {
      what: 'This device is out of space; nothing was saved.',
      todo: 'Export and delete some audits, or free disk space, then try again.',
    },
    corrupt: {
      what: 'Part of the library cannot be read.',
      todo: 'Export the whole library if you can, delete it in the settings, then import it again.',
    },
    newer: {
      what: 'The library was saved by a newer version of Gongkai Lens.',
      todo: 'Update the extension and try again.',
    },
    closed: {
      what: 'The connection to the library was closed.',
      todo: 'Another tab may be upgrading it: reload this page.',
    },
    unavailable: {
      what: 'The browser blocked access to the library.',
      todo: 'See whether the disk is full, whether this is a private window, or whether site data is blocked.',
    },
    other: { what: 'An error occurred.', todo: 'Try again. If it happens again, send us the text below.' },
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
