// @vitest-environment window

import { h, render } from 'preact';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { FindingItem } from '../../../components/library/FindingItem';
import { ImportReport } from '../../../components/library/ImportReport';
import { Proposed } from '../../../components/library/Proposed';
import { ReportOutline } from '../../../components/library/ReportOutline';
import { VersionHistory } from '../../../components/library/VersionHistory';
import { Overlay } from '../../../components/overlay/Overlay';
import { Popup, type PopupProps } from '../../../components/popup/Popup';
import { popupWords } from '../../../components/popup/words';
import { LanguageContext } from '../../../components/shared/language';
import { TaskFinding } from '../../../components/tasks/TaskFinding';
import type { Dismissal, Imported, StoredVersion } from '../../../lib/library';
import { keyOf } from '../../../lib/library';
import type { AuditDocument } from '../../../lib/model/schema';
import { withVerdict } from '../../../lib/model/verdict';
import type { OverlayProps } from '../../../lib/overlay/overlay-props';
import { DEFAULT_PLACEMENT } from '../../../lib/overlay/placement';
import { rowsOf } from '../../../lib/tasks/rows';
import { POISONS, poisoned } from '../../export/poison';

const LONG = '长'.repeat(10_000);
const WORDS = await popupWords('zh-CN');

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
    taken: null,
    language: 'zh-CN',
    words: WORDS,
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
  ...{ onTask: none, onKept: none, onLibrary: none, onOptions: none, onSidePanel: none },
});

const settle = async () => undefined;

/** A version of a page whose import says of itself what the page says. */
const versionOf = (document: AuditDocument, number: number): StoredVersion => {
  const { title } = document.page;
  const origin = { how: 'import' as const, from: title, via: title, at: title };
  return { key: title, number, firstSeen: title, lastSeen: title, isClamped: true, origin, document };
};

const marksOf = ({ page, findings }: AuditDocument): Dismissal[] =>
  [...findings.map(({ rule }) => rule), page.title].map((rule, number) => {
    return { subject: page.title, rule, place: String(number), reason: page.title, on: page.title };
  });

const importedOf = ({ page: { title } }: AuditDocument): Imported => ({
  ...{ added: 1, known: 0, proposed: 1, badTotal: 1, clampedTotal: 1, stopped: null, cancelled: true },
  bad: [{ line: 1, problem: 'notAudit', at: title, reason: title }],
  clamped: [{ line: 1, said: title }],
});

const VIEWS: Record<string, (audit: AuditDocument) => void> = {
  panel: (audit) => render(<Overlay {...panel(withVerdict(audit), 0)} />, document.body),
  popup: (audit) => render(<Popup {...popup(withVerdict(audit))} />, document.body),
  library: (audit) =>
    render(
      <LanguageContext.Provider value="zh-CN">
        {audit.findings.map((finding, i) => h(FindingItem, { finding, key: i }))}
        {audit.report && <ReportOutline report={audit.report} />}
        <VersionHistory versions={[1, 2].map((number) => versionOf(audit, number))} />
        <Proposed proposed={marksOf(audit)} document={audit} services={{ settle }} onSettled={none} />
        <Proposed proposed={marksOf(audit)} entries={[]} services={{ settle }} onSettled={none} />
        <ImportReport file={audit.page.title} imported={importedOf(audit)} />
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
