import { expect, test } from 'vitest';
import { dayInAddress } from '../../lib/text/day-in-address';

test.each([
  ['http://a.gov.cn/zfxxgknb/202401/t20240115_3271106.html', '2024-01-15'],
  ['http://a.gov.cn/202401/t20240115_1.shtml?from=20200101', '2024-01-15'],
  ['http://a.gov.cn/art/2022/1/24/art_1229617074_60390.html', '2022-01-24'],
  ['http://a.gov.cn/cms/html/npszf/2013-01-25/1779102018.html', '2013-01-25'],
  ['http://a.gov.cn/doc/20240108/4153378.shtml', '2024-01-08'],
  // A month, a number, no day of the calendar, a query, nothing, no address.
  ['http://a.gov.cn/202401/c01_868731.shtml', null],
  ['http://a.gov.cn/content/20240115327.html', null],
  ['http://a.gov.cn/2024/13/24/a.html', null],
  ['http://a.gov.cn/t20240230_1.html', null],
  ['http://a.gov.cn/a.html?day=2024/01/02/', null],
  ['http://a.gov.cn/', null],
  ['-', null],
])('the day in %s', (address, day) => {
  expect(dayInAddress(address)).toBe(day);
});
