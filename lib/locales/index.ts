import '../forms/declared';
import './verdict-languages';
import { provideCatalogue } from './catalogues';
import en from './en/sentences.json';
import zhCN from './zh-CN/sentences.json';
import zhTW from './zh-TW/sentences.json';

export { LANGUAGES, type Language, nearestLanguage } from './languages';
export {
  cellIn,
  checkName,
  columnOf,
  equationInWords,
  inLanguage,
  messageIn,
  messageOf,
  rowOf,
  ruleSentences,
  termOf,
} from './say';

// Importing this file provides all languages; `say.ts` alone has only those that were provided.
provideCatalogue('zh-CN', zhCN);
provideCatalogue('zh-TW', zhTW);
provideCatalogue('en', en);
