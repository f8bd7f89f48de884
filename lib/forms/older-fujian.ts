import { COLUMNS, listEdition, partsOf, row } from './older-list';
import type { Row } from './types';

const RECEIVED = 'applications.received';
const ANSWERED = 'applications.answered';

const GRANTED: Row[] = [
  row(`${ANSWERED}.granted`, '条', '其中：1.同意公开答复数'),
  row(`${ANSWERED}.partlyGranted`, '条', '2.同意部分公开答复数'),
];

const REVIEW = row('review', '件', '行政复议数');
const LITIGATION = row('litigation', '件', '行政诉讼数');

const ROWS_2009: Row[] = [
  row('proactive.published', '条', '主动公开信息数'),
  row('proactive.channel.website', '条', '其中：1.网站公开', '政府网站', '网站公开数'),
  row('proactive.channel.gazette', '条', '2.政府公报公开', '政府公报'),
  row(RECEIVED, '条', '受理依申请公开信息总数', '受理政府信息依申请公开总数'),
  row(`${RECEIVED}.inPerson`, '条', '其中：1.当面申请数'),
  row(`${RECEIVED}.fax`, '条', '2.传真申请数'),
  row(`${RECEIVED}.email`, '条', '3.电子邮件申请数'),
  row(`${RECEIVED}.online`, '条', '4.网上申请数'),
  row(`${RECEIVED}.letter`, '条', '5.信函申请数'),
  row(`${RECEIVED}.other`, '条', '6.其它形式申请数'),
  row(ANSWERED, '条', '对申请的答复数', '对申请的答复总数', '本年度对申请的答复总数'),
  ...GRANTED,
  row(`${ANSWERED}.refused`, '条', '3.否决公开答复数', '否决公开答复总数'),
  REVIEW,
  LITIGATION,
  row('appeals', '件', '行政申诉数', '行政申诉、举报数'),
];

const ROWS_2017: Row[] = [
  row('proactive.published', '条', '主动公开文件数'),
  row('proactive.channel.website', '条', '其中：1、政府网站公开数'),
  row('proactive.channel.gazette', '条', '2、政府公报公开数'),
  row(RECEIVED, '条', '受理依申请公开信息总数', '受理政府信息依申请公开总数'),
  row(`${RECEIVED}.inPerson`, '条', '其中：1、当面申请数'),
  row(`${RECEIVED}.online`, '条', '2、网上申请数'),
  row(`${RECEIVED}.letterOrFax`, '条', '3、信函、传真申请数'),
  row(ANSWERED, '条', '对申请的答复总数', '对申请的答复数', '本年度对申请的答复总数'),
  ...GRANTED,
  row(`${ANSWERED}.refused`, '条', '3、不予公开答复数'),
  row(`${ANSWERED}.other`, '条', '4、其他类型答复数'),
  row('appeals', '件', '接受行政诉讼、举报数', '接受行政申诉、举报数'),
  REVIEW,
  LITIGATION,
];

const FEES = row('fees.waived', '元', '政府信息公开收费减免金额');

/** In most tables, but not in all, website and gazette are the only channels. */
const CHANNELS: [string, string[]] = [
  'proactive.published',
  ['proactive.channel.website', 'proactive.channel.gazette'],
];

/** Sums that held in all eleven tables that we read. */
const sums = (rows: Row[]) => [partsOf(RECEIVED, rows), partsOf(ANSWERED, rows)];

const list = (id: string, from: number, to: number, rows: Row[]) =>
  listEdition(id, from, to, {
    rows,
    columns: COLUMNS.cumulative,
    sums: sums(rows),
    suggested: [CHANNELS],
    isCumulative: true,
  });

const isAppeals = ({ id }: Row): boolean => id === 'appeals';

/** Fujian's lists: notice of Putian of 2009, and tables of Pingtan for 2011–2018. */
export const FUJIAN_2009 = list('fujian2009', 2009, 2013, ROWS_2009);
export const FUJIAN_2014 = list('fujian2014', 2014, 2016, [
  ...ROWS_2017.slice(0, ROWS_2017.findIndex(isAppeals)),
  FEES,
  ...ROWS_2017.slice(ROWS_2017.findIndex(isAppeals)),
]);
export const FUJIAN_2017 = list('fujian2017', 2017, 2018, ROWS_2017);
