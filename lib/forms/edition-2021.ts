import { applicationsTable, underOutcome } from './applications';
import { cases, column } from './columns';
import { BASIS } from './law';
import { DOCUMENTS, ENFORCEMENT, FEES, ITEM, LICENSING, normativeDocuments, REGULATIONS } from './proactive-rows';
import { REMEDIES } from './remedies';
import { SECTIONS } from './sections';
import { DECISIONS_TOLD, documentsTold, summaryWith } from './summary';
import type { Edition, FormTable } from './types';

const DECISIONS = cases('decisions', '本年处理决定数量');

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
      columns: [cases('made', '本年制发件数'), cases('repealed', '本年废止件数'), cases('inForce', '现行有效件数')],
      rows: [REGULATIONS, normativeDocuments('行政规范性文件')],
    },
    { head: ITEM.licensing, columns: [DECISIONS], rows: [LICENSING] },
    { head: ITEM.penalties, columns: [DECISIONS], rows: ENFORCEMENT },
    { head: ITEM.fees, columns: [column('amount', '本年收费金额（单位：万元）', 'money', '万元')], rows: [FEES] },
  ],
  stocks: [{ rows: DOCUMENTS, stock: 'inForce', added: ['made'], removed: ['repealed'], flows: 'sameYear' }],
};

/** 国办公开办函〔2021〕30号: reports for 2021 and later years. */
export const EDITION_2021: Edition = {
  id: '2021',
  format: '2021',
  from: 2021,
  to: null,
  instrument: { name: BASIS.format2021, year: 2021, number: 30 },
  sections: SECTIONS,
  tables: [
    PROACTIVE,
    applicationsTable(
      underOutcome('（六）其他处理', [
        {
          id: 'otherOutcome.notCorrected',
          label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          aliases: ['申请人无正当理由逾期不补正'],
        },
        {
          id: 'otherOutcome.feeUnpaid',
          label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          aliases: ['申请人逾期未按收费通知要求缴纳费用'],
        },
        { id: 'otherOutcome.else', label: '3.其他' },
      ]),
    ),
    REMEDIES,
  ],
  summary: summaryWith({
    lead: [documentsTold('documentsMade', 'made'), documentsTold('documentsInForce', 'inForce')],
    detail: DECISIONS_TOLD,
  }),
};
