import type { Entry, Source, Target } from '../types';
import { KIND } from '../types';

/** A word that takes precedence over the dictionaries, with the reason why their conversion is wrong. */
export interface Term {
  /** The Simplified form. */
  hans: string;
  /** The form in every Traditional target. */
  hant: string;
  /** Present where the word applies only to and from Taiwan's vocabulary. */
  vocabulary?: true;
  reason: string;
}

const REVIEW = 'The statutory remedy is 復議, a renewed deliberation; the dictionary writes 複議 in every target.';
const LETTER =
  'A reply by letter: the way back from 覆函 would leave 覆, as nothing else in the phrase is Traditional.';
const ARCHIVE = 'Both sides call archives 檔案; on the way back the vocabulary would make documents of them.';
const SOFTWARE = 'Here it is software that is spoken of, and Taiwan has another word for it.';
const LAW_NAME =
  'A term of the regulation on government information, or a name given by law; the vocabulary would rename it.';
const NAME = 'The name of a place is written so; the dictionary takes one of its characters for another word.';
const PLAIN =
  'In the prose of an authority this is two words, or one that the dictionary lacks; what it has there is said elsewhere.';
const VARIANT = 'The place is written with the plain character; the dictionary puts the historical variant.';
const SOUND = 'The name renders a sound; the vocabulary takes part of it for a word.';
const ETHNIC = 'The name of a people within the country, not of the state that Taiwan calls alike.';

const terms = (reason: string, pairs: string): Term[] =>
  pairs.split(' ').map((pair) => {
    const [hans = '', hant = hans] = pair.split('/');
    return { hans, hant, reason };
  });
const vocabulary = (reason: string, pairs: string): Term[] =>
  terms(reason, pairs).map((term) => ({ ...term, vocabulary: true }));

/** All words of the glossary. A pair is simplified/traditional; a single form stands for both. */
export const GLOSSARY: readonly Term[] = [
  ...terms(REVIEW, '复议/復議'),
  ...terms(LETTER, '复函/覆函'),
  ...vocabulary(ARCHIVE, '执法档案/執法檔案'),
  ...vocabulary(
    LAW_NAME,
    '信息公开/信息公開 政府信息 信息处理费/信息處理費 工业和信息化/工業和信息化 经济和信息化/經濟和信息化 数据局/數據局',
  ),
  ...vocabulary(SOFTWARE, '应用程序/應用程式 小程序/小程式 计算机程序/電腦程式'),
  ...terms(PLAIN, '编发/編發 并为/並為 不并/不並 一只只/一隻隻 自制率/自製率 得力干将/得力幹將 签注/簽注 折合'),
  ...terms(NAME, '余干县/餘干縣 新干县/新干縣 江干区/江干區 乾安县/乾安縣 乾县/乾縣 范县/范縣 湖里区/湖里區'),
  ...terms(NAME, '岳塘区/岳塘區 岳池县/岳池縣 岳普湖县/岳普湖縣 里下河 于潜/於潛'),
  ...terms(
    VARIANT,
    '浚县/浚縣 澄江市 凌海市 凌河区/凌河區 慈溪市 兰溪市/蘭溪市 资溪县/資溪縣 竹溪县/竹溪縣 辰溪县/辰溪縣',
  ),
  ...vocabulary(SOUND, '蚌埠 布尔津/布爾津 布尔津县/布爾津縣'),
  ...vocabulary(ETHNIC, '哈萨克族/哈薩克族 哈萨克自治/哈薩克自治 塔吉克族 塔吉克自治'),
];

/**
 * The glossary as entries of the dictionary from `source` to `target`. Each word's other form is an entry too, also
 * when converting to Simplified, since mixed text may contain it.
 */
export function glossaryEntries(source: Source, target: Target): Entry[] {
  const entries = new Map<string, string>();
  for (const { hans, hant, vocabulary } of GLOSSARY) {
    if (vocabulary && source !== 'twp' && target !== 'twp') continue;
    const to = target === 's' ? hans : hant;
    entries.set(hans, to).set(hant, to);
  }
  return [...entries].map(([from, to]) => ({ from, to, kind: KIND.strong }));
}
