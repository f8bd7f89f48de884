import { MARKS_EN } from './en/marks';
import type { Language } from './languages';
import { MARKS_ZH_CN, type Marks } from './zh-CN/marks';
import { MARKS_ZH_TW } from './zh-TW/marks';

export const MARKS: Record<Language, Marks> = { 'zh-CN': MARKS_ZH_CN, 'zh-TW': MARKS_ZH_TW, en: MARKS_EN };
