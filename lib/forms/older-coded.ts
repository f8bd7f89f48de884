import { COLUMNS, listEdition, partsOf, row } from './older-list';
import type { Row } from './types';

const RECEIVED = 'applications.received';
const ANSWERED = 'applications.answered';
const REFUSED = `${ANSWERED}.refused`;

const WAYS: Row[] = [
  row(`${RECEIVED}.inPerson`, '条', '其中：1.当面申请数'),
  row(`${RECEIVED}.fax`, '条', '2.传真申请数'),
  row(`${RECEIVED}.email`, '条', '3.电子邮件申请数'),
  row(`${RECEIVED}.online`, '条', '4.网上申请数'),
  row(`${RECEIVED}.letter`, '条', '5.信函申请数'),
  row(`${RECEIVED}.other`, '条', '6.其他形式申请数', '其它形式申请数'),
];

const SERVICES: Row[] = [
  row('proactive.services', '条', '提供服务类信息数'),
  row('consultation.pageViews', '人次', '网站专栏页面访问量'),
  row('consultation.inPerson', '人次', '现场接待人数'),
  row('consultation.online', '人次', '网上咨询数'),
  row('consultation.phone', '人次', '咨询电话接听数'),
  row('applications.catalogue', '条', '依申请公开信息目录数'),
];

const DISPUTES: Row[] = [
  row('review', '件', '行政复议数'),
  row('litigation', '件', '行政诉讼数'),
  row('appeals', '件', '行政申诉数', '行政身申议数'),
  row('appeals.firstHandling', '件', '其中：对本部门首次处理不满意的行政申诉数'),
];

const CHARGES: Row[] = [
  row('charges', '元', '收取费用总数', '收取费用总数数', '收取费用总额'),
  row('charges.proactive', '元', '其中：主动公开收费总数', '主动公开信息收费总数'),
  row('charges.applications', '元', '其中：依申请公开收费总数', '依申请提供信息收取费用'),
];

const ORGANIZATION: Row[] = [
  row('organization.staff', '人', '政府信息公开指定专职人员数'),
  row('organization.staff.fullTime', '人', '1.全职人员数', '全职人员'),
  row('organization.staff.partTime', '人', '2.兼职人员数', '兼职人员'),
  row('organization.budget', '万元', '处理政府信息公开的专项经费'),
  row('organization.spending', '万元', '处理政府信息公开的实际支出', '实际支出'),
  row('organization.litigationCost', '万元', '与诉讼有关的总费用'),
];

const NUMERALS = [1, 2, 3, 4, 5, 6];

/** The numbered exemptions mean different things in different cities, so their identifiers have only the number. */
const EXEMPTIONS = NUMERALS.map((n) =>
  row(`${REFUSED}.exemption${n}`, '条', `“免予公开范围${n}”数`, `免于公开范围${n}数`),
);

const ROWS_2004: Row[] = [
  row('proactive.published', '条', '主动公开信息数', '主动信息公开'),
  row('proactive.published.fullTextElectronic', '条', '其中：全文电子化的主动公开信息数'),
  row('proactive.published.newNormativeDocuments', '条', '新增的行政规范性文件数'),
  ...SERVICES,
  row(RECEIVED, '条', '申请总数', '申请总次数'),
  ...WAYS,
  row(ANSWERED, '条', '对申请的答复总数'),
  row(`${ANSWERED}.granted`, '条', '其中：1.同意公开答复数'),
  row(`${ANSWERED}.partlyGranted`, '条', '2.同意部分公开答复数'),
  row(REFUSED, '条', '3.否决公开答复总数', '否决公开答复数'),
  row(`${REFUSED}.notGovernmentInformation`, '条', '“非《规定》所指政府信息”数', '非条例所指政府信息数'),
  row(`${REFUSED}.notExisting`, '条', '“信息不存在”数'),
  row(`${REFUSED}.otherBody`, '条', '“非本部门掌握”数'),
  row(`${REFUSED}.unclear`, '条', '“申请内容不明确”数'),
  ...EXEMPTIONS,
  row(`${REFUSED}.otherReason`, '条', '其他原因', '其它原因'),
  ...DISPUTES,
  ...CHARGES,
  ...ORGANIZATION,
];

const ROWS_2008: Row[] = [
  row('proactive.published', '条', '主动信息公开', '主动公开信息数'),
  row('proactive.published.fullTextElectronic', '条', '其中：全文电子化的主动公开信息数'),
  row('proactive.published.officialDocuments', '条', '公文类信息数'),
  row('proactive.published.newNormativeDocuments', '条', '其中：新增的行政规范性文件数'),
  ...SERVICES,
  row('proactive.secretDocuments', '条', '属于国家秘密的公文类信息数'),
  row(RECEIVED, '条', '申请总次数', '申请总数'),
  ...WAYS,
  row(ANSWERED, '条', '对申请的答复总数'),
  row(`${ANSWERED}.granted`, '条', '1.同意公开答复数', '同意公开'),
  row(`${ANSWERED}.partlyGranted`, '条', '2.同意部分公开答复数', '同意部分公开'),
  row(`${ANSWERED}.notGovernmentInformation`, '条', '3.非《规定》所指政府信息数'),
  row(`${ANSWERED}.notExisting`, '条', '4.信息不存在数'),
  row(`${ANSWERED}.otherBody`, '条', '5.非本机关职权范围数'),
  row(`${ANSWERED}.unclear`, '条', '6.申请内容不明确数'),
  row(`${ANSWERED}.duplicate`, '条', '7.重复申请数'),
  row(`${ANSWERED}.refused`, '条', '8.不予公开答复总数'),
  row(`${REFUSED}.stateSecret`, '条', '（1）“国家秘密”'),
  row(`${REFUSED}.tradeSecret`, '条', '（2）“商业秘密”'),
  row(`${REFUSED}.privacy`, '条', '（3）“个人隐私”'),
  row(`${REFUSED}.processInformation`, '条', '（4）“过程中信息且影响安全稳定”'),
  row(`${REFUSED}.securityAndStability`, '条', '（5）“危及安全和稳定”'),
  row(`${REFUSED}.otherLegal`, '条', '（6）“法律法规规定的其他情形”'),
  ...DISPUTES.slice(0, 3),
  ...CHARGES,
  ...ORGANIZATION,
];

const sums = (rows: Row[], ...wholes: string[]) => wholes.map((whole) => partsOf(whole, rows));

/**
 * Coded lists of Shanghai and of cities that copied it. Rows are recognised by their words, as a code means different
 * rows in different cities.
 */
export const CODED_2004 = listEdition('coded2004', 2004, 2008, {
  rows: ROWS_2004,
  columns: COLUMNS.period,
  sums: sums(ROWS_2004, RECEIVED, ANSWERED, REFUSED),
});
export const CODED_2008 = listEdition('coded2008', 2008, 2013, {
  rows: ROWS_2008,
  columns: COLUMNS.period,
  sums: sums(ROWS_2008, RECEIVED, ANSWERED, REFUSED),
});
