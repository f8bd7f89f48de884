import { cases, TOTAL } from './columns';
import { columnIdentities, rowIdentities } from './identities';
import type { Block, Column, FormTable, Row } from './types';

const COLUMNS: Column[] = [
  cases('naturalPerson', '自然人'),
  ...[
    cases('business', '商业企业'),
    cases('research', '科研机构'),
    cases('publicInterest', '社会公益组织'),
    cases('legalService', '法律服务机构'),
    cases('otherOrganization', '其他'),
  ].map((column) => ({ ...column, head: '法人或其他组织' })),
  TOTAL,
];

export const OUTCOMES = '三、本年度办理结果';

/** Returns the rows with their heads set: that of the outcomes, and one below it. */
export const underOutcome = (head: string, rows: Row[]): Row[] =>
  rows.map((row) => ({ ...row, heads: [OUTCOMES, head] }));

const RECEIVED: Row[] = [
  { id: 'newReceived', label: '一、本年新收政府信息公开申请数量' },
  { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量' },
];

const SHARED_OUTCOMES: Row[] = [
  { id: 'granted', label: '（一）予以公开', heads: [OUTCOMES] },
  {
    id: 'partlyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    aliases: ['部分公开'],
    heads: [OUTCOMES],
  },
  ...underOutcome('（三）不予公开', [
    { id: 'refused.stateSecret', label: '1.属于国家秘密' },
    { id: 'refused.prohibitedByLaw', label: '2.其他法律行政法规禁止公开' },
    { id: 'refused.securityAndStability', label: '3.危及“三安全一稳定”' },
    { id: 'refused.thirdPartyRights', label: '4.保护第三方合法权益' },
    { id: 'refused.internalAffairs', label: '5.属于三类内部事务信息' },
    { id: 'refused.processInformation', label: '6.属于四类过程性信息' },
    { id: 'refused.enforcementFile', label: '7.属于行政执法案卷', aliases: ['属于行政执法档案'] },
    { id: 'refused.administrativeInquiry', label: '8.属于行政查询事项' },
  ]),
  ...underOutcome('（四）无法提供', [
    { id: 'unavailable.notHeld', label: '1.本机关不掌握相关政府信息' },
    { id: 'unavailable.needsCreation', label: '2.没有现成信息需要另行制作' },
    { id: 'unavailable.stillUnclear', label: '3.补正后申请内容仍不明确' },
  ]),
  ...underOutcome('（五）不予处理', [
    { id: 'notProcessed.petition', label: '1.信访举报投诉类申请' },
    { id: 'notProcessed.duplicate', label: '2.重复申请' },
    { id: 'notProcessed.publication', label: '3.要求提供公开出版物' },
    { id: 'notProcessed.excessive', label: '4.无正当理由大量反复申请' },
    { id: 'notProcessed.reconfirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
  ]),
];

const TOTALS: Row[] = [
  { id: 'outcomeTotal', label: '（七）总计', aliases: ['合计'], heads: [OUTCOMES] },
  { id: 'carriedOut', label: '四、结转下年度继续办理' },
];

const BALANCE = { left: ['newReceived', 'carriedIn'], right: ['outcomeTotal', 'carriedOut'] };

/**
 * Returns the table of section three: applications by applicant (columns) and outcome (rows).
 * @param otherOutcomes rows under （六）其他处理, in which editions differ
 */
export function applicationsTable(otherOutcomes: Row[]): FormTable {
  const outcomes = [...SHARED_OUTCOMES, ...otherOutcomes];
  const block: Block = { head: null, columns: COLUMNS, rows: [...RECEIVED, ...outcomes, ...TOTALS] };
  const parts = outcomes.map(({ id }) => id);
  return {
    id: 'applications',
    section: 'applications',
    layout: 'rows',
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    columnsHead: '申请人情况',
    blocks: [block],
    identities: [
      ...rowIdentities('totals.row', 'applications', block),
      ...columnIdentities('totals.column', 'applications', block, parts, ['outcomeTotal'], 'outcomes'),
      ...columnIdentities('totals.balance', 'applications', block, BALANCE.left, BALANCE.right),
    ],
    carryOver: { carriedIn: 'carriedIn', carriedOut: 'carriedOut' },
    readings: {
      newReceived: [['newReceived'], BALANCE.left, ['outcomeTotal']],
      outcomeTotal: [['outcomeTotal'], ['newReceived'], BALANCE.left, BALANCE.right],
      'granted+partlyGranted': [['granted', 'partlyGranted'], ['granted'], ['partlyGranted']],
      granted: [['granted'], ['granted', 'partlyGranted']],
    },
  };
}
