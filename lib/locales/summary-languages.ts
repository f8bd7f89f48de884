import { SUMMARY_EN } from './en/summary';
import { provideSummaryWords } from './summary';
import { SUMMARY_ZH_CN } from './zh-CN/summary';
import { SUMMARY_ZH_TW } from './zh-TW/summary';

// Importing this file provides the words of summaries in all languages.
provideSummaryWords('zh-CN', SUMMARY_ZH_CN);
provideSummaryWords('zh-TW', SUMMARY_ZH_TW);
provideSummaryWords('en', SUMMARY_EN);
