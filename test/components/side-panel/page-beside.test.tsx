// @vitest-environment window
import { render } from 'preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { popupWords } from '../../../components/popup/words';
import { LanguageContext } from '../../../components/shared/language';
import { PageBeside } from '../../../components/side-panel/PageBeside';
import type { PageBesideState } from '../../../components/side-panel/state';
import { LANGUAGES } from '../../../lib/locales';
import type { Language } from '../../../lib/locales/languages';

const on = {
  onAudit: vi.fn(),
  onAuditAnyway: vi.fn(),
  onAgain: vi.fn(),
  onDocument: vi.fn(),
  onOptions: vi.fn(),
};

beforeAll(() => vi.stubGlobal('CSSStyleSheet', class {}));
afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

const show = async (state: PageBesideState, language: Language = 'zh-CN'): Promise<string> => {
  const words = await popupWords(language);
  render(
    <LanguageContext.Provider value={language}>
      <PageBeside state={state} words={words} sheet={new CSSStyleSheet()} {...on} />
    </LanguageContext.Provider>,
    document.body,
  );
  return document.body.textContent ?? '';
};
const press = () => document.querySelector('button')?.click();

const DOCUMENT = { phase: 'document', kind: 'pdf', address: 'http://www.qinghe.gov.cn/a.pdf' } as const;
const STATES: [PageBesideState, string, keyof typeof on, unknown[]][] = [
  [{ phase: 'notAllowed' }, '尚未获准读取', 'onOptions', []],
  [{ phase: 'notAudited' }, '尚未核查', 'onAudit', []],
  [{ phase: 'noReport', because: null }, '看来不是', 'onAuditAnyway', []],
  [{ phase: 'noReport', because: '虽有六个部分' }, '虽有六个部分', 'onAuditAnyway', []],
  [{ phase: 'failed' }, '读取失败', 'onAgain', []],
  [DOCUMENT, '这是 PDF', 'onDocument', [DOCUMENT.address]],
];

test.each(STATES)('of %o it is said what it is, and done what can be', async (state, said, act, given) => {
  expect(await show(state)).toContain(said);
  press();
  expect(on[act]).toHaveBeenCalledTimes(1);
  expect(on[act].mock.lastCall?.slice(0, given.length)).toEqual(given);
});

test('what is said of a page that may be a report is not that it looks like none', async () => {
  expect(await show({ phase: 'noReport', because: '可能是年度报告' })).not.toContain('看来不是');
});

test('of a page of the browser there is nothing to do, nor of a document that cannot be read', async () => {
  await show({ phase: 'browserPage' });
  expect(document.querySelector('button')).toBeNull();
  await show({ phase: 'document', kind: 'image', address: null });
  expect(document.querySelector('button')).toBeNull();
});

test('every state is said in every language', async () => {
  for (const [state] of STATES) {
    const said = new Set<string>();
    for (const language of LANGUAGES) said.add(await show(state, language));
    expect(said.size, state.phase).toBe(LANGUAGES.length);
  }
});
