import { expect, test } from 'vitest';
import { citationOf, placeAddress } from '../../lib/export/citation';
import { sentencesFor } from '../../lib/locales/exported';
import type { Finding } from '../../lib/model/schema';
import { broken, FAILED } from './sample';

const quoting = (exact: string): Finding => ({
  ...FAILED,
  derivation: [],
  at: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
});
const URL = 'https://kjj.guiyang.gov.cn/2020/report.html';

test.each([
  ['收到申请9件', `${URL}#:~:text=${encodeURIComponent('收到申请9件')}`],
  [
    '见-附件,一',
    `${URL}#:~:text=${encodeURIComponent('见')}%2D${encodeURIComponent('附件')}%2C${encodeURIComponent('一')}`,
  ],
  ['12', URL],
  ['', URL],
  [
    `${'甲'.repeat(30)}${'乙'.repeat(40)}`,
    `${URL}#:~:text=${encodeURIComponent('甲'.repeat(20))},${encodeURIComponent('乙'.repeat(20))}`,
  ],
])('the place of “%s” is %s', (exact, address) => {
  expect(placeAddress(broken(), quoting(exact))).toBe(address);
});

test('a route behind the fragment stays', () => {
  expect(placeAddress(broken({ url: 'http://a.gov.cn/#/report' }), quoting('收到'))).toBe(
    `http://a.gov.cn/#/report:~:text=${encodeURIComponent('收到')}`,
  );
});

test('what has no address of the web has none here', () => {
  expect(placeAddress(broken({ url: null }), quoting('收到'))).toBeNull();
  expect(placeAddress(broken({ url: 'javascript:alert(1)' }), quoting('收到'))).toBeNull();
});

test('a finding as text says whose, what, the sum, the law and where', () => {
  expect(citationOf(broken(), FAILED, sentencesFor('zh-CN')).split('\n')).toEqual([
    expect.stringContaining('贵阳市科技局'),
    FAILED.message,
    '计算过程：5（自然人） ＋ 1（商业企业） ＝ 5；表中填报 6，相差 1',
    expect.stringContaining('国办公开办函〔2019〕60号'),
    URL,
  ]);
});
