import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { audit } from '../../lib/audit';
import type { NotKept } from '../../lib/messaging/messages';
import '../../lib/locales';
import { LANGUAGES } from '../../lib/locales/languages';
import { PANEL_WORDS } from '../../lib/locales/panel';
import { providePanelWords } from '../../lib/locales/panel-words';
import type { AuditResult, Message } from '../../lib/messaging/messages';
import type { Auditor } from '../../lib/overlay/audited-page';
import type { DisplaySettings } from '../../lib/overlay/display-settings';
import type { MarksProps, OverlayProps } from '../../lib/overlay/overlay-props';
import { type Dependencies, OverlaySession } from '../../lib/overlay/overlay-session';
import { DEFAULT_PLACEMENT } from '../../lib/overlay/placement';
import { layOut, stubHighlights } from '../annotate/layout';

const HTML = readFileSync(join(import.meta.dirname, '../pages/pingtan-2020-word-export/page.html'), 'utf8');

/** The findings of the sample in the order they are shown. */
export const RULES = ['totals.column', 'values.category', 'time.late'];

/** Bodies of pages as they are written into this one; most tests open the sample as it is. */
const bodies = new Map<string, string>();

/** A document of the sample in this one's place, changed as told. */
export function openSample(change: (html: string) => string = (same) => same): void {
  const html = change(HTML);
  const body = bodies.get(html) ?? new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  bodies.set(html, body);
  document.body.innerHTML = body;
  document.title = '平潭综合实验区2020年政府信息公开工作年度报告';
}

/** A page that is no report. */
export function openNews(): void {
  document.title = '天气预报';
  document.body.innerHTML = '<p>明日多云。</p>';
}

for (const language of LANGUAGES) providePanelWords(language, PANEL_WORDS[language]);

/** A session with everything around it made up but for reading and auditing, and what it shows. */
export interface SessionBench {
  session: OverlaySession;
  dependencies: { [K in keyof Omit<Dependencies, 'views'>]: ReturnType<typeof vi.fn> } & {
    audit: ReturnType<typeof vi.fn<Auditor>>;
  };
  /** What the panel or its tab shows; null where there is none. */
  shown(): OverlayProps;
  isShown(): boolean;
  marks(): MarksProps | null;
  reports(): Extract<Message, { type: 'audited' }>[];
}

export const auditAlone: Auditor = async (page, { language, forced }): Promise<AuditResult> => ({
  audit: audit(page, { language, asked: forced }),
  stale: [],
  kept: null,
  fault: null,
});

/** What jsdom has not of a browser's page. */
export function stubPage(): void {
  layOut();
  stubHighlights();
  Object.assign(document.defaultView as Window, {
    CSS: globalThis.CSS,
    Highlight: (globalThis as unknown as { Highlight: unknown }).Highlight,
    CSSStyleSheet: globalThis.CSSStyleSheet,
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  Object.assign(HTMLElement.prototype, { scrollIntoView: () => {}, scrollBy: () => {} });
}

export function startSession(
  { isOpen = false, ...settings }: Partial<DisplaySettings> & { isOpen?: boolean } = {},
  auditor: Auditor = auditAlone,
): SessionBench {
  let shown: OverlayProps | null = null;
  let marks: MarksProps | null = null;
  const dependencies = {
    audit: vi.fn<Auditor>(auditor),
    remember: vi.fn(),
    place: vi.fn(),
    report: vi.fn(),
    keep: vi.fn(async () => null as NotKept | null),
  };
  const views = {
    panel: (props: OverlayProps | null): void => {
      shown = props;
    },
    marks: (props: MarksProps | null): void => {
      marks = props;
    },
    styleSheet: () => new CSSStyleSheet(),
  };
  const session = new OverlaySession(
    { language: 'zh-CN', severity: 'notice', ...settings },
    isOpen,
    DEFAULT_PLACEMENT,
    {
      ...dependencies,
      views,
    } as Dependencies,
  );
  return {
    session,
    dependencies: dependencies as never,
    isShown: () => shown !== null,
    shown: () => {
      if (!shown) throw new Error('Nothing is shown');
      return shown;
    },
    marks: () => marks,
    reports: () => dependencies.report.mock.calls.map(([message]) => message as never),
  };
}
