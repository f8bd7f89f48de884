import { applicationsTable, OUTCOMES } from './applications';
import { cases, column } from './columns';
import { BASIS } from './law';
import {
  DOCUMENTS,
  ENFORCEMENT,
  FEES,
  ITEM,
  LICENSING,
  normativeDocuments,
  OTHER_SERVICES,
  PROCUREMENT,
  REGULATIONS,
} from './proactive-rows';
import { REMEDIES } from './remedies';
import { SECTIONS } from './sections';
import { DECISIONS_TOLD, documentsTold, summaryWith } from './summary';
import type { Edition, FormTable } from './types';

const PREVIOUS = column('previousItems', '上一年项目数量', 'count', '项');
const CHANGE = column('change', '本年增/减', 'change', '项', ['本年度增/减', '本年增减数', '增减情况']);
const ITEM_COLUMNS = [PREVIOUS, CHANGE, cases('decisions', '处理决定数量')];

/** Table of section two: no identities, only stocks. */
const PROACTIVE: FormTable = {
  id: 'proactive',
  section: 'proactive',
  layout: 'blocks',
  corner: '信息内容',
  identities: [],
  blocks: [
    {
      head: ITEM.documents,
      columns: [
        cases('made', '本年新制作数量'),
        cases('published', '本年新公开数量'),
        cases('totalPublic', '对外公开总数量'),
      ],
      rows: [REGULATIONS, normativeDocuments('规范性文件')],
    },
    { head: ITEM.licensing, columns: ITEM_COLUMNS, rows: [LICENSING, OTHER_SERVICES] },
    { head: ITEM.penalties, columns: ITEM_COLUMNS, rows: ENFORCEMENT },
    { head: ITEM.fees, columns: [PREVIOUS, CHANGE], rows: [FEES] },
    {
      head: ITEM.procurement,
      columns: [column('projects', '采购项目数量', 'count', '项'), column('amount', '采购总金额', 'money', null)],
      rows: [PROCUREMENT],
    },
  ],
  stocks: [
    { rows: DOCUMENTS, stock: 'totalPublic', added: ['published'], removed: [], flows: 'sameYear' },
    {
      rows: [LICENSING, OTHER_SERVICES, ...ENFORCEMENT, FEES].map(({ id }) => id),
      stock: 'previousItems',
      added: ['change'],
      removed: [],
      flows: 'yearBefore',
    },
  ],
};

/** 国办公开办函〔2019〕60号 (试行): reports for 2019 and 2020. */
export const EDITION_2019: Edition = {
  id: '2019',
  format: '2019',
  from: 2019,
  to: 2020,
  instrument: { name: BASIS.format2019, year: 2019, number: 60 },
  sections: SECTIONS,
  tables: [
    PROACTIVE,
    applicationsTable([{ id: 'otherOutcome', label: '（六）其他处理', heads: [OUTCOMES] }]),
    REMEDIES,
  ],
  summary: summaryWith({
    lead: [documentsTold('documentsMade', 'made'), documentsTold('documentsPublic', 'totalPublic')],
    detail: DECISIONS_TOLD,
  }),
};
