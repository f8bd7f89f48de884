import { expect, test } from 'vitest';
import { decodedPart, urlOf } from '../../lib/text/address';

test('a part of an address is decoded, or cannot be', () => {
  expect(decodedPart('%E5%85%AC%E5%BC%80')).toBe('公开');
  expect(decodedPart('a+b')).toBe('a+b');
  expect(decodedPart('%E5%8')).toBeNull();
});

test('an address has parts, beside another one where it is relative, or is none', () => {
  expect(urlOf('https://a.gov.cn/b?c')?.search).toBe('?c');
  expect(urlOf('b.html', 'https://a.gov.cn/x/')?.href).toBe('https://a.gov.cn/x/b.html');
  for (const base of [undefined, null]) expect(urlOf('b.html', base)).toBeNull();
  expect(urlOf('https://')).toBeNull();
});
