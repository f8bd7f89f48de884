import type { Entry, Source, Target } from './types';
import { KIND } from './types';

/** A word that comes before the dictionaries, with the reason why they must not have it. */
export interface Term {
  /** Simplified. */
  hans: string;
  /** In every Traditional target. */
  hant: string;
  /** Only to and from Taiwan's vocabulary. */
  vocabulary?: true;
  reason: string;
}

const REVIEW = 'The statutory remedy is 復議, a renewed deliberation; the dictionary writes 複議 in every target.';
const LETTER =
  'A reply by letter: the way back from 覆函 would leave 覆, as nothing else in the phrase is Traditional.';
const DOCUMENT = 'What an authority issues is a 文件 in Taiwan too; 檔案 is a file of a computer or an archive.';
const PROCEDURE = 'A procedure laid down by law; 程式 is a computer program.';
const COUNTER = 'The counter of an office; 視窗 is a window of a computer.';
const ITEM = 'An item of a statutory table, which is counted; 專案 is a project.';
const CANCEL = 'A licence or registration is cancelled; 登出 is leaving a web site.';
const ARCHIVE = 'Both sides call archives 檔案; on the way back the vocabulary would make documents of them.';
const OWN_WORD = 'A word of the format with one meaning on both sides; the vocabulary would put another.';
const NAME = 'The name of a place is written so; the dictionary takes one of its characters for another word.';
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

/** Every guarded word. A pair is simplified/traditional; one form stands for both. */
export const GLOSSARY: readonly Term[] = [
  ...terms(REVIEW, '复议/復議'),
  ...terms(LETTER, '复函/覆函'),
  ...vocabulary(DOCUMENT, '文件 规范文件/規範文件 规范性文件/規範性文件'),
  ...vocabulary(
    PROCEDURE,
    '法定程序 行政程序 工作程序 办事程序/辦事程序 办理程序/辦理程序 审查程序/審查程序 处理程序/處理程序',
  ),
  ...vocabulary(COUNTER, '窗口'),
  ...vocabulary(ITEM, '项目数量/項目數量 采购项目/採購項目'),
  ...vocabulary(CANCEL, '注销/註銷'),
  ...vocabulary(ARCHIVE, '执法档案/執法檔案'),
  ...vocabulary(OWN_WORD, '指标/指標 机构设置/機構設置 查询/查詢 复制/複製 优化/優化 循环/循環'),
  ...terms(NAME, '余干县/餘干縣 新干县/新干縣 江干区/江干區 乾安县/乾安縣 乾县/乾縣 范县/范縣 湖里区/湖里區'),
  ...terms(NAME, '岳塘区/岳塘區 岳池县/岳池縣 岳普湖县/岳普湖縣'),
  ...terms(
    VARIANT,
    '浚县/浚縣 澄江市 凌海市 凌河区/凌河區 慈溪市 兰溪市/蘭溪市 资溪县/資溪縣 竹溪县/竹溪縣 辰溪县/辰溪縣',
  ),
  ...vocabulary(SOUND, '蚌埠 布尔津/布爾津 布尔津县/布爾津縣'),
  ...vocabulary(ETHNIC, '哈萨克族/哈薩克族 哈萨克自治/哈薩克自治 塔吉克族 塔吉克自治'),
];

/**
 * The glossary as entries of the dictionary from `source` to `target`. On the way to Simplified the Simplified form is
 * guarded as well: it stands in mixed text.
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
