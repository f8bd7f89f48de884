import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { documentSource } from '../../../lib/document/html/dom';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage, readSteps } from '../../../lib/document/html/read-page';

const paragraphs = (count: number): string => Array.from({ length: count }, (_, i) => `<p>${i}</p>`).join('');
const wanted = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i));
const linesOf = (reading: string): string[] => reading.split('\n').filter(Boolean);

describe.each([999, 1000, 1001, 2000, 2500])('an element with %i children is read to its end', (count) => {
  const html = `<body><div>${paragraphs(count)}</div></body>`;
  test('as parsed', () => {
    expect(linesOf(readPage(htmlSource(html, null)).page.reading)).toEqual(wanted(count));
  });
  test('as a document', () => {
    const { document } = new JSDOM(html).window;
    expect(linesOf(readPage(documentSource(document)).page.reading)).toEqual(wanted(count));
  });
});

test('what a page takes away or moves between two steps of reading hides nothing that stays', () => {
  const { document } = new JSDOM(`<body><div>${paragraphs(600)}</div></body>`).window;
  const list = document.querySelector('div') as HTMLElement;
  const steps = readSteps(documentSource(document));
  for (let step = steps.next(), taken = 0; ; step = steps.next(), taken++) {
    if (step.done) {
      const lines = new Set(linesOf(step.value.page.reading));
      for (let i = 0; i < 600; i++) if (i % 50) expect(lines).toContain(String(i));
      expect(taken).toBeGreaterThan(3);
      return;
    }
    // Removes every fiftieth paragraph, or moves it to the end.
    const each = list.children[taken * 50];
    if (taken % 2) each?.remove();
    else if (each) list.append(each);
  }
});
