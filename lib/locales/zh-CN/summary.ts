import type { Counted } from '../fill';

/** The words for a count: its name alone, and a phrase with `{n}`. */
export interface CountWords {
  name: string;
  said: Counted;
}

/**
 * The words of a topic: `lead` and `detail` are sentences around its main and its further `{counts}`; `none` is used
 * where all main counts are zero.
 */
export interface TopicWords {
  heading: string;
  none?: string;
  lead?: string;
  detail?: string;
}

/**
 * The words of a report's summary in Simplified Chinese; other languages have the same shape. `{name}` is replaced by a
 * value.
 */
export const SUMMARY_ZH_CN = {
  title: '这份报告说了什么',
  copy: '复制这几句话',
  copied: '已复制',
  cannotCopy: '浏览器不允许复制',
  compared: '与 {year} 年度报告对照',
  notCompared: '没有上一年度的报告，未与上年对照',
  doubt: {
    imported: '上年的数字来自导入的文件，未经本机读取',
    otherSite: '上年的数字读自其他网站，请核实后再对照',
    perhapsSame: '上年的报告可能是同一机关的，请核实后再对照',
  },
  separator: '，',
  list: '；',
  stop: '。',
  unknownYear: '这一年',
  year: '{year} 年',
  withUnit: '{n} {unit}',
  units: {} as Record<string, Counted>,
  topics: {
    received: {
      heading: '申请',
      lead: '{year}{counts}',
      none: '{year}没有收到政府信息公开申请',
      detail: '其中{counts}',
    },
    disclosed: { heading: '公开了多少', none: '没有予以公开或部分公开的申请' },
    notDisclosed: { heading: '其余申请', none: '没有不予公开、无法提供、不予处理或者其他处理的申请' },
    disputes: { heading: '争议', none: '没有因政府信息公开被申请行政复议，也没有被提起行政诉讼' },
    proactive: { heading: '主动公开' },
  } as Record<string, TopicWords>,
  counts: {
    received: { name: '新收申请', said: '新收到政府信息公开申请 {n}' },
    receivedFromPersons: { name: '自然人申请', said: '自然人 {n}' },
    receivedFromOrganisations: { name: '法人或其他组织申请', said: '法人或其他组织 {n}' },
    carriedIn: { name: '上年结转', said: '另有上年结转 {n}' },
    granted: { name: '予以公开', said: '予以公开 {n}' },
    partlyGranted: { name: '部分公开', said: '部分公开 {n}' },
    outcomeTotal: { name: '办理总计', said: '本年办理总计 {n}' },
    answered: { name: '申请答复', said: '共答复申请 {n}' },
    refused: { name: '不予公开', said: '不予公开 {n}' },
    unavailable: { name: '无法提供', said: '无法提供 {n}' },
    notProcessed: { name: '不予处理', said: '不予处理 {n}' },
    otherOutcome: { name: '其他处理', said: '其他处理 {n}' },
    carriedOut: { name: '结转下年度', said: '结转下年度继续办理 {n}' },
    reviews: { name: '行政复议', said: '被申请行政复议 {n}' },
    suits: { name: '行政诉讼', said: '被提起行政诉讼 {n}' },
    reviewsCorrected: { name: '行政复议结果纠正', said: '行政复议结果纠正 {n}' },
    suitsCorrected: { name: '行政诉讼结果纠正', said: '行政诉讼结果纠正 {n}' },
    documentsMade: { name: '制发行政规范性文件', said: '制发行政规范性文件 {n}' },
    documentsInForce: { name: '现行有效行政规范性文件', said: '现行有效 {n}' },
    documentsPublic: { name: '对外公开规范性文件', said: '对外公开总数 {n}' },
    licensingDecisions: { name: '行政许可', said: '作出行政许可 {n}' },
    penaltyDecisions: { name: '行政处罚', said: '行政处罚 {n}' },
    coercionDecisions: { name: '行政强制', said: '行政强制 {n}' },
    published: { name: '主动公开政府信息', said: '主动公开政府信息 {n}' },
  } as Record<string, CountWords>,
  /** For a count without an entry above: the label of its row. */
  otherCount: '{name} {n}',
  more: '比上年多 {n}',
  fewer: '比上年少 {n}',
  same: '与上年相同',
  notes: '（{notes}）',
  before: '上年 {n}',
  beforeNone: '上年同样没有',
  state: {
    partly: '有空白格，只计已填写的数字',
    blank: '“{name}”空白',
    mark: '“{name}”填写的不是数字',
    unread: '“{name}”未能读取',
    absent: '“{name}”未见',
  },
  absent: '这一部分的统计表未能读取',
  absentWhy: '这一部分的统计表未能读取：{why}',
  contradicted: '前后不一，不宜引用',
  trustTitle: '哪些数字可以用，哪些不能',
  trust: {
    confirmed: '相互印证，可以引用',
    contradicted: '前后不一，更正前不宜引用',
    unchecked: '无从核对，引用时请注明',
  },
  reasons: {
    identities: '勾稽关系成立',
    prose: '正文的数字相同',
    years: '与上年“结转下年度”一致',
    open: '相关勾稽关系待核实',
    broken: '勾稽关系不成立',
    reviewed: '勾稽关系不成立，已由人工核实',
    recovered: '数字连在一起，已拆分读取',
    noIdentity: '统一格式没有规定勾稽关系',
    blank: '单元格空白',
    mark: '填写的不是数字',
    unread: '未能读取',
    absent: '页面上未见',
  },
  beyond: { what: '办理是否合法、内容是否真实', because: '不在核查范围' },
  terms: {
    予以公开: '申请公开的政府信息全部提供给申请人。',
    部分公开:
      '申请公开的信息中含有不应当公开的内容或者不属于政府信息的内容，能够作区分处理的，只提供可以公开的部分，并对不予公开的内容说明理由（《条例》第三十七条）。',
    不予公开:
      '信息存在，但依法不公开：国家秘密、法律行政法规禁止公开、危及国家安全等、第三方合法权益、内部事务、过程性信息、行政执法案卷、行政查询事项（《条例》第十四条至第十六条等）。',
    无法提供: '本机关不掌握、没有现成信息需要另行制作，或者补正后申请内容仍不明确。',
    不予处理:
      '信访举报投诉类申请、重复申请、要求提供公开出版物、无正当理由大量反复申请、要求确认或者重新出具已获取的信息。',
    其他处理: '不属于前面各类的处理结果，例如申请人逾期不补正、逾期不缴费。',
    结转: '当年年底前未办结、转入下一年度继续办理的申请。',
    行政复议: '申请人认为行政机关的决定侵犯其合法权益，请复议机关审查。',
    行政诉讼: '申请人认为行政机关的决定侵犯其合法权益，向人民法院起诉。',
    结果纠正: '复议机关或者人民法院变更、撤销了决定，确认其违法，或者责令履行职责。',
    行政规范性文件:
      '行政机关依照法定权限、程序制定并公开发布，涉及公民、法人和其他组织权利义务，具有普遍约束力、可以反复适用的公文；不包括行政法规和规章。',
    行政许可: '根据申请，经依法审查，准予从事特定活动的决定。',
    行政处罚: '对违反行政管理秩序的行为给予的惩戒，例如罚款、吊销许可证件。',
    行政强制: '包括行政强制措施（查封、扣押等）和行政强制执行。',
    勾稽关系: '统一格式规定的表内等式，例如新收加上年结转等于总计加结转下年度。',
  } as Record<string, string>,
};

export type SummaryWords = typeof SUMMARY_ZH_CN;
