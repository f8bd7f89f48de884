/**
 * How prose words the rows of the statutory tables, in Simplified script and without blanks: data only, by table and
 * row of the form. A count means the row if one of the row's nouns precedes it directly, together with one of its verbs
 * if it has any.
 */
export interface RowWording {
  /**
   * `table.row.column`; a group of rows by their common prefix; `applications.received` is what 收到, 受理, 办理 may mean.
   */
  quantity: string;
  /** If given, the same clause must contain one of them. */
  verbs?: string[];
  nouns: string[];
}

/** Words for an application for government information, whatever precedes them. */
const APPLICATIONS = [
  '政府信息公开申请事项',
  '政府信息公开申请件',
  '政府信息公开申请',
  '政府信息公开的申请',
  '政府信息公开案件',
  '政府信息公开办件',
  '政府信息申请公开',
  '政府信息申请',
  '政务公开申请',
  '信息公开申请事项',
  '信息公开申请',
  '信息公开的申请',
  '信息公开案件',
  '公开申请',
  '公开信息申请',
  '公开政府信息申请',
  '公开政府信息的申请',
  '申请公开政府信息',
  '申请政府信息公开',
  '申请信息公开',
  '政府信息依申请公开事项',
  '政府信息依申请公开申请',
  '政府信息依申请公开',
  '信息依申请公开',
  '依申请公开政府信息申请',
  '依申请公开政府信息事项',
  '依申请公开信息申请',
  '依申请公开的申请',
  '依申请公开申请',
  '依申请公开政府信息',
  '依申请公开信息',
  '申请公开信息',
  '依申请公开事项',
  '依申请公开办件',
  '依申请公开件',
  '依申请公开',
  '依申请信息公开',
  '依申请政府信息公开',
  '依申请件',
  '依申请事项',
];

export const ROW_WORDINGS: RowWording[] = [
  {
    quantity: 'applications.newReceived.total',
    verbs: ['本年新收', '新收到', '新收', '新接收', '新受理', '新增'],
    nouns: APPLICATIONS,
  },
  {
    quantity: 'applications.received',
    verbs: [
      '接收到',
      '收到',
      '收件',
      '接到',
      '接收',
      '接受',
      '收悉',
      '接获',
      '受理',
      '办理回复',
      '办理答复',
      '受理办理',
      '受理答复',
      '受理并答复',
      '受理并办结',
      '办理',
      '处理',
    ],
    nouns: APPLICATIONS,
  },
  {
    quantity: 'applications.outcomeTotal.total',
    verbs: ['办理完毕', '处理完毕', '办理完结', '办结', '办复', '答复', '回复'],
    nouns: APPLICATIONS,
  },
  { quantity: 'applications.outcomeTotal.total', nouns: ['本年度办理结果', '办理结果'] },
  {
    quantity: 'applications.granted.total',
    nouns: ['同意予以公开', '予以公开', '同意公开', '已经公开答复', '全部公开', '全面公开'],
  },
  {
    quantity: 'applications.partlyGranted.total',
    nouns: ['予以部分公开', '同意部分公开', '部分同意公开', '部分予以公开', '部分公开'],
  },
  { quantity: 'applications.refused.total', nouns: ['不予以公开', '不予公开', '不同意公开'] },
  { quantity: 'applications.refused.stateSecret.total', nouns: ['属于国家秘密', '涉及国家秘密'] },
  {
    quantity: 'applications.refused.prohibitedByLaw.total',
    nouns: ['其他法律行政法规禁止公开', '法律行政法规禁止公开', '法律、行政法规禁止公开'],
  },
  {
    quantity: 'applications.refused.securityAndStability.total',
    nouns: ['危及"三安全一稳定"', '危及三安全一稳定'],
  },
  {
    quantity: 'applications.refused.thirdPartyRights.total',
    nouns: ['保护第三方合法权益', '涉及第三方合法权益'],
  },
  {
    quantity: 'applications.refused.internalAffairs.total',
    nouns: ['属于三类内部事务信息', '三类内部事务信息', '属于内部事务信息', '内部事务信息'],
  },
  {
    quantity: 'applications.refused.processInformation.total',
    nouns: ['属于四类过程性信息', '四类过程性信息', '属于过程性信息', '过程性信息'],
  },
  {
    quantity: 'applications.refused.enforcementFile.total',
    nouns: ['属于行政执法案卷信息', '属于行政执法案卷', '行政执法案卷信息', '行政执法案卷'],
  },
  {
    quantity: 'applications.refused.administrativeInquiry.total',
    nouns: ['属于行政查询事项', '行政查询事项'],
  },
  { quantity: 'applications.unavailable.total', nouns: ['无法提供', '无法予以提供'] },
  {
    quantity: 'applications.unavailable.notHeld.total',
    nouns: [
      '本机关不掌握相关政府信息',
      '本机关不掌握相关信息',
      '不掌握相关政府信息',
      '本机关不掌握',
      '本行政机关不掌握相关政府信息',
    ],
  },
  {
    quantity: 'applications.unavailable.needsCreation.total',
    nouns: [
      '没有现成信息需要另行制作',
      '没有现成信息,需要另行制作',
      '没有现成信息、需要另行制作',
      '无现成信息需要另行制作',
      '需要另行制作',
    ],
  },
  {
    quantity: 'applications.unavailable.stillUnclear.total',
    nouns: ['补正后申请内容仍不明确', '经补正后申请内容仍不明确', '补正后仍不明确', '申请内容仍不明确'],
  },
  { quantity: 'applications.notProcessed.total', nouns: ['不予处理'] },
  {
    quantity: 'applications.notProcessed.petition.total',
    nouns: ['信访举报投诉类申请', '信访举报投诉类', '信访、举报、投诉类申请', '信访投诉举报类申请'],
  },
  { quantity: 'applications.notProcessed.duplicate.total', nouns: ['重复申请'] },
  { quantity: 'applications.notProcessed.publication.total', nouns: ['要求提供公开出版物'] },
  {
    quantity: 'applications.notProcessed.excessive.total',
    nouns: ['无正当理由大量反复申请', '大量反复申请'],
  },
  {
    quantity: 'applications.notProcessed.reconfirmation.total',
    nouns: ['要求行政机关确认或重新出具已获取信息', '要求确认或重新出具已获取信息'],
  },
  { quantity: 'applications.otherOutcome.total', nouns: ['作其他处理', '其他处理'] },
  {
    quantity: 'applications.otherOutcome.notCorrected.total',
    nouns: [
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请',
      '申请人无正当理由逾期不补正',
      '无正当理由逾期不补正',
      '逾期不补正',
    ],
  },
  {
    quantity: 'applications.otherOutcome.feeUnpaid.total',
    nouns: [
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用',
      '逾期未按收费通知要求缴纳费用',
    ],
  },
  {
    quantity: 'remedies.review.total',
    nouns: [
      '被申请行政复议',
      '被提起行政复议',
      '被申请复议',
      '申请行政复议',
      '提起行政复议',
      '申请复议',
      '行政复议申请',
      '行政复议案件',
      '行政复议',
      '复议申请',
      '复议案件',
      '复议',
    ],
  },
  {
    quantity: 'remedies.litigation.total',
    nouns: [
      '被提起行政诉讼',
      '提起行政诉讼',
      '被提起诉讼',
      '提起诉讼',
      '行政诉讼案件',
      '行政诉讼',
      '行政应诉案件',
      '诉讼案件',
      '诉讼',
    ],
  },
  {
    quantity: 'remedies.litigationDirect.total',
    nouns: ['未经复议直接起诉', '未经行政复议直接起诉', '未经复议直接提起行政诉讼', '未经复议直接提起诉讼'],
  },
  {
    quantity: 'remedies.litigationAfterReview.total',
    nouns: ['经复议后起诉', '复议后起诉', '复议后提起行政诉讼', '复议后提起诉讼'],
  },
  {
    quantity: 'proactive.regulations.made',
    verbs: ['制发', '制定出台', '新制定', '制定'],
    nouns: ['政府规章', '规章'],
  },
  {
    quantity: 'proactive.normativeDocuments.made',
    verbs: ['制发', '新制发', '制定出台', '新制定', '新制作', '制定'],
    nouns: ['行政规范性文件', '规范性文件'],
  },
  {
    quantity: 'proactive.normativeDocuments.made',
    verbs: ['新出台', '出台', '制定印发', '制定并印发', '新印发'],
    nouns: ['行政规范性文件'],
  },
  {
    quantity: 'proactive.normativeDocuments.inForce',
    verbs: ['现行有效', '继续有效'],
    nouns: ['行政规范性文件', '规范性文件'],
  },
  {
    quantity: 'proactive.normativeDocuments.repealed',
    verbs: ['废止'],
    nouns: ['行政规范性文件', '规范性文件'],
  },
  {
    quantity: 'proactive.licensing.decisions',
    verbs: ['作出', '做出', '办理', '实施', '办结'],
    nouns: ['行政许可决定', '行政许可处理决定', '行政许可事项', '行政许可案件', '行政许可'],
  },
  {
    quantity: 'proactive.penalties.decisions',
    verbs: ['作出', '做出', '办理', '实施', '办结', '查处', '查办'],
    nouns: ['行政处罚决定', '行政处罚处理决定', '行政处罚案件', '行政处罚'],
  },
  {
    quantity: 'proactive.coercion.decisions',
    verbs: ['作出', '做出', '办理', '实施', '采取'],
    nouns: ['行政强制决定', '行政强制处理决定', '行政强制措施', '行政强制案件', '行政强制'],
  },
];

/** Words of the results that are the columns of table four. */
export const RESULT_WORDINGS: Record<string, string[]> = {
  upheld: ['结果维持', '维持原具体行政行为', '维持原行政行为', '维持原决定', '维持原答复', '维持'],
  corrected: ['结果纠正', '纠正'],
  otherResult: ['其他结果'],
  pending: ['尚未审结', '正在审理', '未审结'],
};

/** 行政事业性收费 counts money: it means the row's column of amounts. */
export const FEES = { quantity: 'proactive.fees.amount', nouns: ['行政事业性收费金额', '行政事业性收费'] };

/**
 * By row, nouns that mean it without a verb in prose under the heading of table two, which gives the table in words.
 */
export const PROACTIVE_NOUNS: Record<string, string[]> = {
  'proactive.regulations': ['规章'],
  'proactive.normativeDocuments': ['行政规范性文件', '规范性文件'],
  'proactive.licensing': ['行政许可事项', '行政许可'],
  'proactive.otherServices': ['其他对外管理服务事项'],
  'proactive.penalties': ['行政处罚案件', '行政处罚决定', '行政处罚'],
  'proactive.coercion': ['行政强制'],
  'proactive.procurement': ['政府集中采购'],
};
