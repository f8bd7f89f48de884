import { cases, TOTAL } from './columns';
import { rowIdentities } from './identities';
import type { Block, FormTable } from './types';

const LITIGATION = '行政诉讼';

const BLOCK: Block = {
  head: null,
  columns: [
    cases('upheld', '结果维持'),
    cases('corrected', '结果纠正'),
    cases('otherResult', '其他结果'),
    cases('pending', '尚未审结'),
    // Where a group prints no other total, 小计 is its total.
    { ...TOTAL, aliases: [...(TOTAL.aliases ?? []), '小计'] },
  ],
  rows: [
    { id: 'review', label: '行政复议' },
    {
      id: 'litigationDirect',
      label: '未经复议直接起诉',
      aliases: ['行政诉讼未经复议直接起诉'],
      heads: [LITIGATION],
      role: 'directLitigation',
    },
    { id: 'litigationAfterReview', label: '复议后起诉', aliases: ['行政诉讼复议后起诉'], heads: [LITIGATION] },
  ],
};

/** Table of section four: fifteen figures in one line, three groups of five. 行政诉讼 has no grand total. */
export const REMEDIES: FormTable = {
  id: 'remedies',
  section: 'remedies',
  layout: 'line',
  blocks: [BLOCK],
  identities: rowIdentities('totals.remedies', 'remedies', BLOCK),
  readings: { litigation: [['litigationDirect', 'litigationAfterReview']] },
};
