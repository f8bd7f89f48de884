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

/** The panel beside a document, and the room that it takes. */
export interface Overlay {
  /** The side of the panel and its width in pixels; null while it is not open. */
  room: { side: Placement['side']; width: number } | null;
  /** Opens the panel, or collapses it. */
  toggle(): void;
  /** Goes to the next or the previous finding. */
  step(by: 1 | -1): void;
}

interface Shown {
  file: OpenedFile;
  result: AuditResult;
  /** Audits the file again after a decision, and shows the result. */
  again(): Promise<AuditResult>;
}

function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** Shows the panel and the marks, as on web pages, over a document that we draw. */
export function useOverlay(root: { current: Element | null }, shown: Shown, services: DocumentServices): Overlay {
  const { file, result } = shown;
  const hasReport = result.audit.report !== null;
  const [isOpen, setOpen] = useState(true);
  const [isClosed, setClosed] = useState(false);
  const [placement, setPlacement] = useState<Placement>({ ...DEFAULT_PLACEMENT, width: services.panelWidth });
  const controller = useRef<OverlayController | null>(null);
  /** The audit result that the panel shows. */
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
    // Other state is left out on purpose: the panel's own changes must not start it again.
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
