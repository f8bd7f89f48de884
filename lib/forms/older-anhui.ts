import { COLUMNS, listEdition, row } from './older-list';

const RECEIVED = 'applications.received';
const ANSWERED = 'applications.answered';
const KIND = 'proactive.published.kind';

/** 安徽省政府信息公开统计制度 (皖政办秘〔2009〕59号), for reading only: its sums are assumed but not confirmed, and so not declared. */
export const ANHUI_2009 = listEdition('anhui2009', 2009, 2018, {
  columns: COLUMNS.year,
  rows: [
    row('proactive.published', '条', '一、主动公开信息数'),
    row(`${KIND}.organization`, '条', '机构领导、设置及人事类信息'),
    row(`${KIND}.policy`, '条', '政策法规、规范性文件信息'),
    row(`${KIND}.business`, '条', '业务公开信息'),
    row(`${KIND}.planning`, '条', '规划计划、统计信息'),
    row(`${KIND}.budget`, '条', '财务预决算信息'),
    row(`${KIND}.bidding`, '条', '招标采购信息'),
    row(`${KIND}.other`, '条', '部门动态、公告和新闻发布等其他信息'),
    row('applications.catalogue', '条', '二、依申请公开信息目录数'),
    row(RECEIVED, '条', '1.信息公开申请数'),
    row(`${RECEIVED}.inPerson`, '条', '①当面申请数'),
    row(`${RECEIVED}.onlineOrEmail`, '条', '②网上填表及电子邮件申请数'),
    row(`${RECEIVED}.letterOrFax`, '条', '③信函及传真申请数'),
    row(ANSWERED, '条', '2.对申请的答复数'),
    row(`${ANSWERED}.granted`, '条', '①同意公开数'),
    row(`${ANSWERED}.partlyGranted`, '条', '②同意部分公开数'),
    row(`${ANSWERED}.refused`, '条', '③不予公开数'),
    row(`${ANSWERED}.other`, '条', '④其他情况'),
    row('complaints', '件', '三、有关政府信息公开投诉数'),
    row('review', '件', '行政复议数'),
    row('litigation', '件', '行政诉讼数'),
  ],
});
