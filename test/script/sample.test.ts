// @vitest-environment window
import { expect, test } from 'vitest';
import { Ledger } from '../../lib/script/ledger';
import { samplePage } from '../../lib/script/sample';

const open = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

test('a sample is the lines of a page from its beginning, as the page has them', () => {
  const document = open('<title>标题</title><p>政府<b>发布</b></p><p>说明</p>');
  const ledger = new Ledger();
  const text = document.querySelector('b')?.firstChild as Text;
  ledger.write(text, new WeakRef(text), { original: '发布', written: '發佈' });
  expect(text.data).toBe('發佈');
  expect(samplePage(document, ledger)).toBe('标题\n政府发布\n说明\n');
});

test('it ends behind four thousand characters, of one text or of many', () => {
  const ledger = new Ledger();
  expect(samplePage(open(`<p>${'字'.repeat(9000)}</p><p>后</p>`), ledger)).toBe(`${'字'.repeat(4000)}\n`);
  expect(samplePage(open(`<p>${'字'.repeat(3999)}</p><p>一</p><p>后</p>`), ledger)).toBe(`${'字'.repeat(3999)}\n一\n`);
});

test('it ends behind four hundred lines, and stretches without any', () => {
  // Of five hundred elements or texts between two lines one is a stretch.
  expect(samplePage(open('<p>字</p>'.repeat(240)), new Ledger())).toBe('字\n'.repeat(240));
  const lines = samplePage(open('<p>字</p>'.repeat(1000)), new Ledger());
  expect(lines.length - lines.replaceAll('\n', '').length).toBe(400);
});
