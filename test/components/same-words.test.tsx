// @vitest-environment window

import { type ComponentChild, render } from 'preact';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { BatchItems } from '../../components/library/BatchItems';
import { EntryCells } from '../../components/library/EntryCells';
import { ReportScreen } from '../../components/library/ReportScreen';
import type { Services } from '../../components/library/services';
import { Header } from '../../components/overlay/Header';
import { Tab } from '../../components/overlay/Tab';
import { History } from '../../components/popup/History';
import { Verdict } from '../../components/popup/Verdict';
import { popupWords } from '../../components/popup/words';
import { LanguageContext } from '../../components/shared/language';
import { EXPORTS, sentencesFor } from '../../lib/export';
import { resultOf } from '../../lib/library/batch/result';
import { entryOf } from '../../lib/library/entry';
import { LANGUAGES, type Language } from '../../lib/locales';
import { PANEL_WORDS } from '../../lib/locales/panel';
import { sayVerdict } from '../../lib/locales/verdict';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { VERDICT_STATES, withVerdict } from '../../lib/model/verdict';
import { DEFAULT_PLACEMENT } from '../../lib/overlay/placement';
import { FAILED, sample } from '../export/sample';

afterEach(() => render(null, document.body));
beforeAll(() => {
  // Preact runs effects in frames, which jsdom has only when it pretends to be visual.
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const none = (): void => undefined;
const finding = (severity: Finding['severity'], outcome: Finding['outcome'] = 'failed'): Finding => ({
  ...FAILED,
  severity,
  outcome,
});
const image = sample();
image.report!.tables.remedies = { source: 'image' };

/** One audit for each state, `clean` also with a part that was not checked. */
const AUDITS: AuditDocument[] = [
  {
    ...sample(),
    findings: [finding('error'), finding('warning'), finding('warning'), finding('notice', 'incomplete')],
  },
  { ...sample(), findings: [finding('warning', 'incomplete')] },
  sample(),
  image,
  { ...sample(), checks: [], findings: [], detection: { kind: 'workSummary' as const, confidence: 1, signals: [] } },
].map(withVerdict);

test('every state is tried', () => {
  expect(new Set(AUDITS.map(({ verdict }) => verdict!.state))).toEqual(new Set(VERDICT_STATES));
});

/** What a view says, without the sign before it. */
function said(language: Language, view: ComponentChild, selector: string): string {
  render(null, document.body);
  render(<LanguageContext.Provider value={language}>{view}</LanguageContext.Provider>, document.body);
  const shown = document.querySelector(selector)?.cloneNode(true) as HTMLElement;
  for (const sign of shown.querySelectorAll('[aria-hidden]')) sign.remove();
  return shown.textContent!.trim();
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(AUDITS.map((audit) => [`${audit.verdict!.state}: ${sayVerdict(audit, language)}`, audit] as const))(
    'popup, tab, panel, report and files give one sentence for %s',
    async (_, audit) => {
      const words = await popupWords(language);
      const overlay = PANEL_WORDS[language];
      const popup = (
        <Verdict taken={null} audit={audit} language={language} words={words} isOpen={false} onOpenPanel={none} />
      );
      const panel = { audit, language, words: overlay, hidden: 0 };
      const placed = { placement: DEFAULT_PLACEMENT, onOpen: none, onPlace: none };
      const tab = <Tab audit={audit} language={language} words={overlay} {...placed} />;
      const sentence = sayVerdict(audit, language);
      expect(said(language, popup, '.verdict .state')).toBe(sentence);
      expect(said(language, <Header {...panel} />, '.verdict li')).toBe(sentence);
      said(language, tab, '.tab');
      expect(document.querySelector<HTMLElement>('.tab')!.title).toContain(sentence);
      for (const { id, write } of EXPORTS.filter((format) => ['html', 'markdown'].includes(format.id)))
        expect([id, String(await write([audit], sentencesFor(language)))]).toEqual([
          id,
          expect.stringContaining(sentence),
        ]);
    },
  );

  test.each(AUDITS.map((audit) => [audit.verdict!.state, audit] as const))(
    'library, batch, history and report give one word for %s',
    async (state, audit) => {
      const word = verdictWords(language).state[state];
      const seen = {
        firstSeen: '2026-01-31',
        lastSeen: '2026-01-31',
        origin: { how: 'batch', from: 'a.gov.cn' } as const,
      };
      const entry = entryOf([{ document: audit, ...seen }], '2026-01-31');
      const item = { url: 'http://a.gov.cn/', host: 'a.gov.cn', order: 0, state: 'done' as const };
      expect(said(language, <EntryCells entry={entry} chosen={false} onChoose={none} />, '.state-mark')).toBe(word);
      expect(said(language, <BatchItems items={[{ ...item, result: resultOf(audit) }]} />, '.state-mark')).toBe(word);
      const words = await popupWords(language);
      const history = <History kept={[entry]} language={language} words={words} onKept={none} />;
      expect(said(language, history, '.state-mark')).toBe(word);
      const services = {
        document: async () => audit,
        summary: async () => null,
        versions: async () => [],
        proposed: async () => [],
      } as unknown as Services;
      render(null, document.body);
      render(
        <LanguageContext.Provider value={language}>
          <ReportScreen id="x" services={services} />
        </LanguageContext.Provider>,
        document.body,
      );
      await expect.poll(() => document.querySelector('.state-mark')?.textContent).toContain(word);
    },
  );
});
