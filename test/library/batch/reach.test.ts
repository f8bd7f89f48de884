import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../lib/library/batch/reach';

describe('where the request for an address may end', () => {
  it('is its own host, by either scheme, and the sites that may be read', () => {
    expect(reachOf('http://www.county.gov.cn:8080/a.html', ['*://*.gov.cn/*', 'https://www.other.example/*'])).toEqual({
      follows: true,
      sources: [
        ...['http://www.county.gov.cn:*', 'https://www.county.gov.cn:*'],
        ...['http://*.gov.cn:*', 'https://*.gov.cn:*', 'http://gov.cn:*', 'https://gov.cn:*'],
        ...['http://www.other.example:*', 'https://www.other.example:*'],
      ],
    });
  });

  it.each(['<all_urls>', '*://*/*', 'http://*/*'])('is a public name where every site may be read: %s', (pattern) => {
    const { sources } = reachOf('http://www.county.gov.cn/', [pattern]);
    expect(sources).toContain('https://*.com:*');
    expect(sources.filter((source) => /\/\/\*:|local|\d+\.\d+/.test(source))).toEqual([]);
  });

  it.each(['localhost', '127.0.0.1', '10.1.2.3', '192.168.0.1', '169.254.1.1'])(
    'is %s only where that was asked for',
    (host) => {
      const pattern = `*://${host}/*`;
      expect(reachOf('http://www.county.gov.cn/', [pattern]).sources).toHaveLength(2);
      expect(reachOf(`http://${host}/a.pdf`, [pattern]).sources).toContain(`http://${host}:*`);
    },
  );

  it('is an address of IPv6 itself and nowhere else', () => {
    expect(reachOf('http://[2001:db8::1]/', ['*://*/*'])).toEqual({ sources: ['http:', 'https:'], follows: false });
  });
});
