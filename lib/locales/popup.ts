import type { POPUP_ZH_CN } from './zh-CN/popup';

/** The words of the popup. It loads only those of its own language, see `components/popup/words.ts`. */
export type PopupWords = typeof POPUP_ZH_CN;
