import { expect, test } from 'vitest';
import { mediaKindOf } from '../../lib/model/media-kind';

test.each([
  ['text/html; charset=gbk', 'http://a.gov.cn/report.pdf', 'page'],
  ['application/xhtml+xml', 'http://a.gov.cn/', 'page'],
  ['text/plain', 'http://a.gov.cn/report.txt', 'page'],
  ['application/pdf', 'http://a.gov.cn/download?id=1', 'pdf'],
  ['Application/PDF; qs=0.001', 'http://a.gov.cn/x', 'pdf'],
  ['application/octet-stream', 'http://a.gov.cn/2024年报.PDF?download=1', 'pdf'],
  ['application/octet-stream', 'http://a.gov.cn/report', 'page'],
  [null, 'http://a.gov.cn/files/report.docx#p1', 'office'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'http://a.gov.cn/1', 'office'],
  ['application/msword', 'http://a.gov.cn/1', 'office'],
  ['application/ofd', 'http://a.gov.cn/1', 'office'],
  ['image/svg+xml', 'http://a.gov.cn/1', 'image'],
  ['image/png', 'http://a.gov.cn/report.html', 'image'],
  ['text/xml', 'http://a.gov.cn/rss', 'xml'],
  ['application/rss+xml', 'http://a.gov.cn/rss', 'xml'],
  ['application/zip', 'http://a.gov.cn/1', 'other'],
  ['application/json', 'http://a.gov.cn/1', 'other'],
  [null, 'http://a.gov.cn/pdf/', 'page'],
  [null, 'http://a.gov.cn/report.html', 'page'],
  [null, 'http://a.gov.cn/?file=report.pdf', 'page'],
] as const)('%j at %s is a %s', (type, address, kind) => {
  expect(mediaKindOf(type, address)).toBe(kind);
});
