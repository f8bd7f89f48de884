import type { Block, Column, Edition, FormTable } from '../../lib/forms';
import { editionById } from '../../lib/forms';
import { columnIdentities, rowIdentities } from '../../lib/forms/identities';

const before = editionById('2021') as Edition;
const count = (id: string, label: string): Column => ({ id, label, quantity: 'count', unit: '件' });

/** Section three of the edition before with one row more, which is part of the outcomes. */
function applications(): FormTable {
  const old = before.tables.find(({ id }) => id === 'applications') as FormTable;
  const block = old.blocks[0] as Block;
  const rows = block.rows.flatMap((row) =>
    row.id === 'otherOutcome.else'
      ? [
          { id: 'otherOutcome.withdrawn', label: '3.申请人书面撤回公开申请', heads: row.heads },
          { ...row, label: '4.其他' },
        ]
      : [row],
  );
  const wider = { ...block, rows };
  const identities = old.identities.filter(({ rule }) => rule === 'totals.balance');
  const parts = old.identities.find(({ rule }) => rule === 'totals.column')?.left.map(({ row }) => row) ?? [];
  return {
    ...old,
    blocks: [wider],
    identities: [
      ...rowIdentities('totals.row', 'applications', wider),
      ...columnIdentities(
        'totals.column',
        'applications',
        wider,
        [...parts, 'otherOutcome.withdrawn'],
        ['outcomeTotal'],
      ),
      ...identities,
    ],
  };
}

const SERVICES: Block = {
  head: null,
  columns: [
    count('counter', '窗口现场办理数量'),
    count('network', '网络平台办理数量'),
    count('telephone', '电话热线办理数量'),
    count('total', '总计'),
  ],
  rows: [
    { id: 'consultation', label: '一、政策咨询服务' },
    { id: 'reading', label: '二、公开查阅服务' },
    { id: 'correction', label: '三、信息更正服务' },
  ],
};

/** A table that no form has: services by way, with a sum of its own in every row. */
const services: FormTable = {
  id: 'services',
  section: 'remedies',
  layout: 'rows',
  corner: '服务事项',
  blocks: [SERVICES],
  identities: rowIdentities('totals.row', 'services', SERVICES),
};

/** Next year's form as nobody has seen it: one row more, one table less, one new table, other years. */
export const INVENTED: Edition = {
  ...before,
  id: '2027',
  format: '2027',
  from: 2027,
  to: null,
  instrument: { name: '国办公开办函〔2027〕12号', year: 2027, number: 12 },
  tables: [...before.tables.filter(({ id }) => id === 'proactive'), applications(), services],
};
