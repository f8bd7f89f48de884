import { useEffect, useRef, useState } from 'preact/hooks';
import type { AuditResult } from '../../lib/messaging/messages';
import { type Dismissal, dismissalOf } from '../../lib/model/dismissals';
import { type AuditedPage, besidesText } from '../../lib/overlay/audited-page';
import { OverlayController } from '../../lib/overlay/overlay-controller';
import { DEFAULT_PLACEMENT, type Placement, WIDTHS } from '../../lib/overlay/placement';
import { loadTools } from '../overlay/load-tools';
import { OVERLAY_VIEWS } from '../overlay/views';
import type { DocumentServices, OpenedFile } from './services';
import { textIndexOf } from './text-index';

/** The panel beside a document, and what it takes of the window. */
export interface Overlay {
  /** Where the panel is and how wide; null while it is not open. */
  room: { side: Placement['side']; width: number } | null;
  /** Opens the panel, or collapses it. */
  toggle(): void;
  /** To the next finding or the one before. */
  step(by: 1 | -1): void;
}

interface Shown {
  file: OpenedFile;
  result: AuditResult;
  /** Audits the file anew, after a decision, and shows the outcome. */
  again(): Promise<AuditResult>;
}

function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** The panel and the marks of the pages of the web, over a document that is drawn by us. */
export function useOverlay(root: { current: Element | null }, shown: Shown, services: DocumentServices): Overlay {
  const { file, result } = shown;
  const hasReport = result.audit.report !== null;
  const [isOpen, setOpen] = useState(true);
  const [isClosed, setClosed] = useState(false);
  const [placement, setPlacement] = useState<Placement>({ ...DEFAULT_PLACEMENT, width: services.panelWidth });
  const controller = useRef<OverlayController | null>(null);
  /** The outcome that the panel shows. */
  const current = useRef(result);
  const audited = (outcome: AuditResult, index: AuditedPage['index']): AuditedPage => {
    current.current = outcome;
    const { text, reading } = file.page;
    const { language } = services.settings;
    const besides = besidesText(file.page);
    return { ...outcome, text, reading, besidesText: besides, index, language, forced: false, isLoading: false };
  };
  const open = (wanted: boolean): void => {
    setOpen(wanted);
    controller.current?.open(wanted);
  };
  useEffect(() => {
    if (!root.current || !hasReport || isClosed) return;
    const index = textIndexOf(root.current);
    const decide = async (type: 'dismiss' | 'reinstate', dismissal: Dismissal): Promise<string | null> => {
      const fault = await services.keep(type, dismissal);
      if (!fault) own.update(audited(await shown.again(), index), services.settings);
      return fault;
    };
    const of = (finding: Parameters<typeof dismissalOf>[1], reason: string): Dismissal =>
      dismissalOf(current.current.audit, finding, reason, new Date().toISOString());
    const own = new OverlayController(
      audited(result, index),
      services.settings,
      isOpen,
      placement,
      {
        onOpen: () => open(true),
        onCollapse: () => open(false),
        onClose: () => setClosed(true),
        onPlace: setPlacement,
        dismiss: (finding, reason) => decide('dismiss', of(finding, reason)),
        reinstate: (finding) => decide('reinstate', of(finding, '')),
        forget: (dismissal) => decide('reinstate', dismissal),
      },
      {
        ...OVERLAY_VIEWS,
        styleSheet: () => sheetOf(services.overlayStyle),
        tools: loadTools,
      },
    );
    controller.current = own;
    return () => {
      controller.current = null;
      own.end();
    };
    // What the panel itself changes does not begin it anew.
  }, [file, hasReport, isClosed]);
  const isShown = hasReport && !isClosed;
  const reopen = (): void => {
    setClosed(false);
    setOpen(true);
  };
  return {
    room: isShown && isOpen ? { side: placement.side, width: placement.width ?? WIDTHS.usual } : null,
    toggle: () => (isClosed ? reopen() : open(!isOpen)),
    step: (by) => {
      if (isClosed) return reopen();
      if (!isOpen) open(true);
      controller.current?.step(by);
    },
  };
}
