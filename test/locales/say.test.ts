import { expect, test } from 'vitest';
import { messageOf } from '../../lib/locales';

test.each([
  ['zh-CN', '本年新收政府信息公开申请数量 + 上年结转政府信息公开申请数量 = 3'],
  ['zh-TW', '本年新收政府信息公開申請數量 + 上年結轉政府信息公開申請數量 = 3'],
  ['en', 'Newly received + Carried in from last year = 3'],
] as const)('a row within a sentence of %s has neither its ordinal nor the blank behind it', (language, sum) => {
  const data = { text: '收到2件', value: 2, candidates: 'newReceived + carriedIn = 3', edition: '2021' };
  const said = messageOf({ rule: 'prose.applications', outcome: 'failed', data } as never, language);
  expect(said).toContain(sum);
  expect(said).not.toMatch(/[( ] | [;)]/);
});
