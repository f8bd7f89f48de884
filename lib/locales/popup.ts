import type { POPUP_ZH_CN } from './zh-CN/popup';

/** Every word of the popup. It loads those of the one language that it speaks, see `components/popup/words.ts`. */
export type PopupWords = typeof POPUP_ZH_CN;
