// @vitest-environment jsdom

import { h, render } from 'preact';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { FindingItem } from '../../../components/library/FindingItem';
import { ReportOutline } from '../../../components/library/ReportOutline';
import { Overlay } from '../../../components/overlay/Overlay';
import { Popup, type PopupProps } from '../../../components/popup/Popup';
import { ZH_CN } from '../../../components/popup/words-zh-cn';
import { LanguageContext } from '../../../components/shared/language';
import { TaskFinding } from '../../../components/tasks/TaskFinding';
import { keyOf } from '../../../lib/library';
import { PANEL_WORDS } from '../../../lib/locales/panel';
import { providePanelWords } from '../../../lib/locales/panel-words';
import type { AuditDocument } from '../../../lib/model/schema';
import { withVerdict } from '../../../lib/model/verdict';
import type { OverlayProps } from '../../../lib/overlay/overlay-props';
import { DEFAULT_PLACEMENT } from '../../../lib/overlay/placement';
import { rowsOf } from '../../../lib/tasks/rows';
import { POISONS, poisoned } from '../../export/poison';

const LONG = '长'.repeat(10_000);
providePanelWords('zh-CN', PANEL_WORDS['zh-CN']);

const none = () => undefined;

beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  Element.prototype.scrollIntoView = none;
});
afterEach(() => render(null, document.body));

const panel = (audit: AuditDocument, current: number): OverlayProps => ({
  ...{ audit, hidden: 0, language: 'zh-CN', isOpen: true, side: 'end', current },
  ...{ announcement: audit.page.title, notice: audit.page.title, stale: [], kept: null, fault: null },
  ...{ onOpen: none, onCollapse: none, onClose: none, onAside: none, onSelect: none, onStep: none, onGo: none },
  ...{ onDismiss: none, onReinstate: none, onForget: none, selectorsOf: () => [] },
  ...{ placement: DEFAULT_PLACEMENT, isLoading: false, onPlace: none },
});

const popup = (audit: AuditDocument): PopupProps => ({
  ...{
    state: { phase: 'ready', audit, isOpen: false },
    language: 'zh-CN',
    words: ZH_CN,
    target: 'original',
    status: audit.page.title,
  },
  ...{ always: null, history: [], linked: 0 },
  ...{
    onAuditAnyway: none,
    onAgain: none,
    onOpenPanel: none,
    onDocument: none,
    onConvert: none,
    onAlways: none,
    onExport: none,
    onCopy: none,
    onSave: none,
  },
  ...{ onTask: none, onKept: none, onLibrary: none, onOptions: none },
});

const VIEWS: Record<string, (audit: AuditDocument) => void> = {
  panel: (audit) => render(<Overlay {...panel(withVerdict(audit), 0)} />, document.body),
  popup: (audit) => render(<Popup {...popup(withVerdict(audit))} />, document.body),
  library: (audit) =>
    render(
      <LanguageContext.Provider value="zh-CN">
        {audit.findings.map((finding, i) => h(FindingItem, { finding, key: i }))}
        {audit.report && <ReportOutline report={audit.report} />}
      </LanguageContext.Provider>,
      document.body,
    ),
  task: (audit) => {
    const key = keyOf(audit);
    const task = { pages: [{ key }], decisions: [] };
    const [row] = rowsOf(task, { documents: new Map([[key, audit]]), dismissals: [] });
    render(
      <LanguageContext.Provider value="zh-CN">
        <TaskFinding row={{ ...row!, issuer: audit.page.title }} document={audit} />
      </LanguageContext.Provider>,
      document.body,
    );
  },
};

/** What an element is, without what it says: the same whatever the page said. */
const shape = (): string => document.body.innerHTML.replace(/>[^<]+</g, '><').replace(/"[^"]*"/g, '""');

describe.each(Object.entries(VIEWS))('in the %s', (_view, draw) => {
  test.each([...POISONS, LONG, '\u0024{alert(1)}', '{{7*7}}', 'javascript:alert(1)'])('%.40j is text', (poison) => {
    draw(poisoned('无害'));
    const harmless = shape();
    render(null, document.body);
    draw(poisoned(poison));
    expect(shape()).toBe(harmless);
    expect(document.querySelectorAll('script, img, iframe, svg image, object, embed')).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name === 'href' || name === 'src') expect(value).toMatch(/^(?:https?:|#|\/help\.html(?:#|$))/);
      }
    }
  });
});
