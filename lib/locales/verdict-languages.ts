import { VERDICT_EN } from './en/verdict';
import { provideVerdictWords } from './verdict-words';
import { VERDICT_ZH_CN } from './zh-CN/verdict';
import { VERDICT_ZH_TW } from './zh-TW/verdict';

// Importing this file provides the names of states in all languages.
provideVerdictWords('zh-CN', VERDICT_ZH_CN);
provideVerdictWords('zh-TW', VERDICT_ZH_TW);
provideVerdictWords('en', VERDICT_EN);
