// @vitest-environment window
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Summary } from '../../../components/shared/Summary';
import { summaryOf } from '../../../lib/check/summary';
import { LANGUAGES, type Language } from '../../../lib/locales';
import { type SaidSummary, saySummary, withTerms } from '../../../lib/locales/summary';
import '../../../lib/locales/summary-languages';
import type { Selector } from '../../../lib/model/schema';
import { sample } from '../../export/sample';

afterEach(() => render(null, document.body));

const AT: Selector[] = [{ type: 'TextPositionSelector', start: 3, end: 4 }];

function said(language: Language): SaidSummary {
  const document = sample();
  document.report!.figures.find(({ row, column }) => row === 'newReceived' && column === 'total')!.at = AT;
  return saySummary(document, summaryOf(document)!, language);
}

const show = (summary: SaidSummary, onGo?: (at: Selector[]) => void) =>
  act(() => render(<Summary summary={summary} {...(onGo && { onGo })} />, document.body));
const press = (node: Element | null | undefined) => act(() => (node as HTMLElement).click());

test.each(LANGUAGES)('five sentences, what can be quoted, and no identifier in %s', (language) => {
  const summary = said(language);
  show(summary);
  expect(document.querySelectorAll('ol > li')).toHaveLength(5);
  const text = document.body.textContent ?? '';
  expect(text).toContain('9');
  expect(text).not.toMatch(/newReceived|undefined|null|\{|notDisclosed|identities\b(?! hold)/);
  // What nobody can check is always said.
  expect(document.querySelectorAll('.unchecked li').length).toBeGreaterThan(0);
});

test('a statutory term is a button that says what it means, below the sentence and to who points at it', () => {
  show(said('zh-CN'));
  const term = [...document.querySelectorAll('.term-name')].find(({ textContent }) => textContent === '部分公开');
  expect(term?.getAttribute('title')).toContain('第三十七条');
  expect(document.querySelector('.means')).toBeNull();
  press(term);
  expect(document.querySelector('.means')?.textContent).toContain('只提供可以公开的部分');
  press(document.querySelector('.term-name[aria-expanded="true"]'));
  expect(document.querySelector('.means')).toBeNull();
});

test('the longest of two terms that begin at one place is the term', () => {
  const terms = { 行政: '甲', 行政复议: '乙' };
  expect(withTerms('被申请行政复议 2 件', terms)).toEqual(['被申请', { term: '行政复议', means: '乙' }, ' 2 件']);
});

test('a heading leads to the figure on the page, where the page is at hand', () => {
  const places: Selector[][] = [];
  show(said('zh-CN'), (at) => places.push(at));
  press(document.querySelector('h4 .place'));
  expect(places).toEqual([AT]);
  show(said('zh-CN'));
  expect(document.querySelector('h4 .place')).toBeNull();
});

const setClipboard = (clipboard: unknown) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
beforeEach(() => setClipboard(undefined));

test('the sentences are copied as text; where there is no clipboard that is said', async () => {
  const summary = said('zh-CN');
  show(summary);
  press(document.querySelector('.go'));
  await expect.poll(() => document.querySelector('.done')?.textContent).toContain(summary.copy.failed);
  const writeText = vi.fn(async (_: string) => undefined);
  setClipboard({ writeText });
  press(document.querySelector('.go'));
  await expect.poll(() => document.querySelector('.done')?.textContent).toContain(summary.copy.done);
  expect(writeText.mock.calls[0]?.[0]).toMatch(/^这份报告说了什么\n2020 年新收到政府信息公开申请 9 件。/);
});
