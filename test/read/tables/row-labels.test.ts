import { expect, test } from 'vitest';
import { rowOf } from '../../../lib/read/tables/row-labels';
import { wordsOf } from '../../../lib/read/tables/words';
import { fold } from '../../../lib/text/fold';

const named = (label: string): string | undefined =>
  rowOf(wordsOf(fold(label).text), 'applications', { around: () => [], previous: -1 })?.row.id;

test.each([
  // Head and row in one cell, as in a table with a single column of labels.
  ['（六）其他处理1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'otherOutcome.notCorrected'],
  ['（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'otherOutcome.feeUnpaid'],
  ['（六）其他处理3.其他', 'otherOutcome.else'],
  ['三、本年度办理结果（六）其他处理3、其他', 'otherOutcome.else'],
  ['三、本年度办理结果（三）不予公开1.属于国家秘密', 'refused.stateSecret'],
  ['三、本年度办理结果（一）予以公开', 'granted'],
  // The head alone.
  ['（六）其他处理', 'otherOutcome'],
  ['（七）总计', 'outcomeTotal'],
  // Ordinals within a definition are not ordinals of labels.
  ['5.属于三类内部事务信息（人事管理、后勤管理）：1.人事管理2.后勤管理3.其他', 'refused.internalAffairs'],
  ['（二）部分公开（区分处理的，只计这一情形）1.其他', 'partlyGranted'],
])('%s is %s', (label, row) => {
  expect(named(label)).toBe(row);
});
