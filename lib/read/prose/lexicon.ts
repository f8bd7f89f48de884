import { FEES, PROACTIVE_NOUNS, RESULT_WORDINGS, ROW_WORDINGS } from './row-wordings';

/**
 * The function of a word in a sentence of the prose.
 * - `filler` adds no meaning; `and` joins; `each` gives one number to all joined nouns; `total` says that all are
 * counted.
 * - `open` opens a list; `void` changes the meaning of the noun beside it.
 * - `trade` is work on the disputes of others.
 * - `than` begins a comparison; `more` states its result.
 */
export type WordKind =
  | 'filler'
  | 'and'
  | 'each'
  | 'respectively'
  | 'total'
  | 'open'
  | 'void'
  | 'verb'
  | 'trade'
  | 'publish'
  | 'neg'
  | 'occur'
  | 'due'
  | 'caused'
  | 'suppose'
  | 'carry'
  | 'into'
  | 'lastYear'
  | 'nextYear'
  | 'thisYear'
  | 'quarter'
  | 'cumulative'
  | 'until'
  | 'than'
  | 'more'
  | 'applicant'
  | 'channel'
  | 'part'
  | 'officePart'
  | 'government'
  | 'whole'
  | 'onBehalf'
  | 'new'
  | 'disclosure'
  | 'concerning'
  | 'application'
  | 'apply'
  | 'row'
  | 'remedy'
  | 'result'
  | 'subject'
  | 'fees'
  | 'information'
  | 'topic';

/** By verb, then by noun: the row that the two mean together. */
export const BY_VERB = new Map<string, Map<string, string>>();
/** By noun: the row that it means by itself. */
export const BY_NOUN = new Map<string, string>();
/** By result of reviews and litigation: the column. */
export const BY_RESULT = new Map<string, string>();
/** By noun: the row that it means under the heading of table two. */
export const BY_PROACTIVE_NOUN = new Map<string, string>();

type Entry = [word: string, kind: WordKind];

/** Words by their first two characters, longest first; `SINGLE` has those of one character. */
const WORDS = new Map<string, Entry[]>();
const SINGLE = new Map<string, Entry>();

function add(kind: WordKind, words: Iterable<string>): void {
  for (const word of words) {
    if (word.length === 1) {
      if (!SINGLE.has(word)) SINGLE.set(word, [word, kind]);
      continue;
    }
    const all = WORDS.get(word.slice(0, 2)) ?? [];
    if (all.some(([each]) => each === word)) continue;
    all.push([word, kind]);
    WORDS.set(word.slice(0, 2), all);
  }
}

for (const { quantity, verbs, nouns } of ROW_WORDINGS) {
  const [table] = quantity.split('.');
  if (!verbs) {
    for (const noun of nouns) BY_NOUN.set(noun, quantity);
    add(table === 'remedies' ? 'remedy' : 'row', nouns);
    continue;
  }
  add('verb', verbs);
  add(table === 'applications' ? 'application' : 'subject', nouns);
  for (const verb of verbs) {
    const quantities = BY_VERB.get(verb) ?? new Map<string, string>();
    for (const noun of nouns) if (!quantities.has(noun)) quantities.set(noun, quantity);
    BY_VERB.set(verb, quantities);
  }
}
for (const [column, words] of Object.entries(RESULT_WORDINGS)) {
  add('result', words);
  for (const word of words) BY_RESULT.set(word, column);
}
add('fees', FEES.nouns);
for (const [quantity, nouns] of Object.entries(PROACTIVE_NOUNS)) {
  add('subject', nouns);
  for (const noun of nouns) BY_PROACTIVE_NOUN.set(noun, quantity);
}

const words = (text: string): string[] => text.split(/\s+/);

add(
  'filler',
  words(
    '共 总共 共有 共收到的 的 了 有 为 是 数 数量 件数 案 案件 事项 件 总数 总量 总计数 等 已 也 都是 约 近 大约 超过 逾 达 达到 达到了 公众 群众 社会公众 社会 继续 依法 依规 依法依规 按时 按期 及时 有关 相关 各类 各种 全部 本年 申请表 有效 类 方面 情况 情形 现象 现有 实际 主要 所 已经 并 且 再 合法 诉求 要求 事件 问题 行为 次数 总数为 总量为 办件 来 还 另 另有 尚 仅 任何 方式 形式 渠道 信息数 量 : "',
  ),
);
add('and', words('、 及 和 与 或 或者 以及 及其 暨 并'));
add('each', words('各 均为 均 都为 分别均为 皆为 各为 各有 也均为'));
add('respectively', words('分别为 分别是 分别有 分别'));
add('total', words('共计 合计 总计 累计达 一共 总计为 共为'));
add('open', words('其中 其中包括 其中包含 具体包括 包括 包含 分别包括 具体为 主要包括 含 内含 涵盖 具体如下'));
add(
  'void',
  words(
    '撤回 撤销 补正 补充 转办 转送 退回 申请人 告知 更正 延期 超期 逾期 指南 未按 培训 不予受理 不受理 协助 配合 指导 督促 督办 帮助 转来 转交 移送 交办 批转',
  ),
);
add('trade', words('审理 审结 代理 承办 出庭应诉 出庭 应诉 参与'));
add(
  'publish',
  words('主动公开 公开发布 发布 公开 推送 刊发 公布 更新 刊登 转发 报送 制作 公示 录用 上传 发送 播发 编发 发表 录入'),
);
add(
  'neg',
  words(
    '未收到 没有收到 未接到 没有接到 未接收到 未接收 未受理 未收悉 未 没有 无 暂无 未有 尚无 并无 暂未收到 尚未收到 从未 尚未 暂未 未曾 不存在 未发生 没有发生 未出现 没有出现 未产生 没有产生 暂未发生 尚未发生 未曾发生 未被 没有被 未有发生 未引发 未涉及 零',
  ),
);
add('occur', words('发生 出现 产生 存在 涉及到 发生过 出现过 收到过 提出'));
add('due', words('因 由于 因为 由'));
add('caused', words('引发 引起 导致 而引发 提起 被提起 产生的 引发的 引起的 提起的 而'));
add('suppose', words('如 若 如果 对 假如 凡 针对 防止 避免 确保 杜绝 只要'));
add('carry', words('结转 转结 遗留 顺延 转入 结余 转至 延续 转到 结存 转'));
add('into', words('至 到 入 往'));
add('lastYear', words('上一年度同期 上年度同期 上年同期 去年同期 上一年度 上年度 上一年 上年 去年 前一年 往年 前年'));
add('nextYear', words('下一年度 下年度 下一年 下年 明年 次年'));
add('thisYear', words('今年以来 本年以来 年初以来 本年度 今年 全年 当年'));
add(
  'quarter',
  words(
    '第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 上半年 下半年 前三季度 首季度 1季度 2季度 3季度 4季度 1-6月 7-12月 1至6月 7至12月',
  ),
);
add(
  'cumulative',
  words(
    '历年累计 累计 历年 条例施行以来 施行以来 实施以来 自条例实施以来 成立以来 建站以来 开通以来 以来 近年来 两年来 三年来 四年来 五年来 近两年 近三年 近五年 近几年',
  ),
);
add('until', words('底 年底 月底'));
add('than', words('较 比 与 相比 同比 相较 环比 相较于'));
add('more', words('增加 减少 增长 下降 上升 多 少 净增 减 增 上涨 回落 新增加 增加了 减少了 增长了 下降了'));
add(
  'applicant',
  words(
    '自然人 法人或其他组织 法人和其他组织 法人或者其他组织 法人及其他组织 法人 商业企业 企业 科研机构 社会公益组织 公益组织 法律服务机构 其他组织 公民 个人 律师事务所',
  ),
);
add(
  'channel',
  words(
    '网络 网路 网上 互联网 信函 当面 现场 传真 电子邮件 邮件 邮寄 书信 来信 在线平台 在线 政府信息公开申请平台 政府信息公开申请系统 政府信息公开平台 信息公开申请平台 信息公开平台 窗口 EMS 申请平台 依申请公开平台 依申请公开系统 政务服务网 电子邮箱 电话 网上平台 网络平台 平台申请 政府网站 门户网站 官方网站 信件 快递 微信公众号 线上 线下 书面 当场 柜台 来函 函件 挂号信 邮政 移动端',
  ),
);
add(
  'part',
  words(
    '名义 申请对象 被申请机关 义务主体 各部门 部门 各单位 单位 各乡镇街道 各乡镇 乡镇街道 乡镇 各镇街 镇街 各镇 各街道 街道 各县区 各县市区 各区县 各区 各县 各市州 县区 区县 县市区 直属单位 直属机构 下属单位 所属单位 局属单位 县直部门 县直单位 县直各单位 区直部门 区直单位 区直各单位 区直各部门 市直部门 市直单位 省直部门 省直单位 县级部门 市级部门 区级部门 局机关 机关本部 各科室 各处室 各支队 各分局 分局 各所 园区 各园区 开发区 高新区 市属 区属 公办学校 局属学校 直属学校 各学校 各中小学 各医院 各卫生院 各基层站所',
  ),
);
add(
  'officePart',
  words(
    '我办 本办 本机关 本级 市本级 县本级 区本级 省本级 县人民政府办公室 市人民政府办公室 区人民政府办公室 人民政府办公室 县人民政府办公厅 市人民政府办公厅 省人民政府办公厅 县政府办公室 市政府办公室 区政府办公室 镇政府办公室 市政府办公厅 省政府办公厅 政府办公室 政府办公厅 县政府办 市政府办 区政府办 政府办 办公室 办公厅',
  ),
);
add(
  'government',
  words('县人民政府 市人民政府 区人民政府 省人民政府 镇人民政府 乡人民政府 人民政府 县政府 市政府 区政府 省政府 政府'),
);
add(
  'whole',
  words(
    '我单位 本院 全省 全市 全县 全区 全州 全盟 全旗 全镇 全乡 全街道 全局 全厅 全委 全系统 我省 我市 我县 我区 我州 我镇 我乡 我街道 我局 我厅 我委 我院 我中心 我队 本局 本厅 本委 本镇 本街道 本单位 本县 本市 本区 各级行政机关 各级',
  ),
);
add('onBehalf', words('代表 代'));
add('new', words('新的'));
add('concerning', words('涉及 有关 关于 涉'));
add('disclosure', words('政府信息公开工作 政府信息公开类 政府信息公开 信息公开工作 信息公开类 信息公开 政务公开'));
add('apply', words('申请'));
add('information', words('政府信息 政务信息 公开信息 各类信息 政府信息公开信息 信息'));
add(
  'topic',
  words(
    '信访 举报 投诉 热线 工单 留言 咨询 来电 建议 提案 信箱 审批 许可申请 行政确认 调解 仲裁 公证 法律援助 检举 线索 舆情 求助 纠错 来访 政民互动 网民 12345 12369 复议机构 申请再审',
  ),
);

for (const all of WORDS.values()) all.sort(([a], [b]) => b.length - a.length);

/** Returns the longest known word that begins at `at`, with its kind; null where none does. */
export function wordAt(text: string, at: number): Entry | null {
  for (const entry of WORDS.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(entry[0], at)) return entry;
  return SINGLE.get(text[at] as string) ?? null;
}
