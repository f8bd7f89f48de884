import { cases, column } from './columns';
import type { Row, TableFormat } from './types';

const row = (id: string, label: string, aliases?: string[]): Row => ({ id, label, aliases });

const ITEM = {
  documents: '第二十条第（一）项',
  licensing: '第二十条第（五）项',
  penalties: '第二十条第（六）项',
  fees: '第二十条第（八）项',
  procurement: '第二十条第（九）项',
};
const REGULATIONS = row('regulations', '规章');
const NORMATIVE = ['规范性文件', '行政规范性文件', '规范性档案', '行政规范性档案'];
const LICENSING = row('licensing', '行政许可');
const ENFORCEMENT = [row('penalties', '行政处罚'), row('coercion', '行政强制')];
const FEES = row('fees', '行政事业性收费');

const PREVIOUS = column('previousItems', '上一年项目数量', 'count', '项');
const CHANGE = column('change', '本年增/减', 'change', '项');
const ITEM_COLUMNS = [PREVIOUS, CHANGE, cases('decisions', '处理决定数量')];

/** Table of section two under 〔2019〕60号. It has no identities: only conventions (see lib/check). */
export const PROACTIVE_2019: TableFormat = {
  id: 'proactive',
  section: 'proactive',
  layout: 'rows',
  identities: [],
  blocks: [
    {
      head: ITEM.documents,
      columns: [
        cases('made', '本年新制作数量'),
        cases('published', '本年新公开数量'),
        cases('totalPublic', '对外公开总数量'),
      ],
      rows: [REGULATIONS, row('normativeDocuments', '规范性文件', NORMATIVE)],
    },
    { head: ITEM.licensing, columns: ITEM_COLUMNS, rows: [LICENSING, row('otherServices', '其他对外管理服务事项')] },
    { head: ITEM.penalties, columns: ITEM_COLUMNS, rows: ENFORCEMENT },
    { head: ITEM.fees, columns: [PREVIOUS, CHANGE], rows: [FEES] },
    {
      head: ITEM.procurement,
      columns: [column('projects', '采购项目数量', 'count', '项'), column('amount', '采购总金额', 'money', null)],
      rows: [row('procurement', '政府集中采购')],
    },
  ],
};

const DECISIONS = cases('decisions', '本年处理决定数量');

/** Table of section two under 〔2021〕30号. */
export const PROACTIVE_2021: TableFormat = {
  id: 'proactive',
  section: 'proactive',
  layout: 'rows',
  identities: [],
  blocks: [
    {
      head: ITEM.documents,
      columns: [cases('made', '本年制发件数'), cases('repealed', '本年废止件数'), cases('inForce', '现行有效件数')],
      rows: [REGULATIONS, row('normativeDocuments', '行政规范性文件', NORMATIVE)],
    },
    { head: ITEM.licensing, columns: [DECISIONS], rows: [LICENSING] },
    { head: ITEM.penalties, columns: [DECISIONS], rows: ENFORCEMENT },
    { head: ITEM.fees, columns: [column('amount', '本年收费金额（单位：万元）', 'money', '万元')], rows: [FEES] },
  ],
};
