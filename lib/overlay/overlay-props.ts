import type { Box } from '../annotate/boxes';
import type { Page } from '../document/page';
import type { Language } from '../locales/languages';
import type { SaidSummary } from '../locales/summary';
import type { AuditResult } from '../messaging/messages';
import type { Dismissal } from '../model/dismissals';
import type { AuditDocument, Finding, Selector, Suspect } from '../model/schema';
import type { Placement } from './placement';

/**
 * What else the panel can show: the report's summary, a trial of changes to a finding, or a misreport of one to the
 * maintainers.
 */
export type ToolView = { kind: 'summary' } | { kind: 'trial' | 'misreport'; finding: Finding };

export interface ToolProps {
  view: ToolView;
  audit: AuditDocument;
  summary: SaidSummary | null;
  language: Language;
  onGo(at: Selector[]): void;
  onBack(): void;
}

/** Rarely used parts of the panel, loaded only on request. */
export interface PanelTools {
  /** Draws a view into an element of the panel, with its own style; null takes it away. */
  draw(props: ToolProps | null, into: HTMLElement): void;
  /** Copies a picture of a finding's rows; must be called from a click. Resolves to the result, in words. */
  copyPicture(audit: AuditDocument, finding: Finding, language: Language): Promise<string>;
  /** Returns the ranges in a page's text that are meaningless remains. */
  remainsIn(page: Page): [start: number, end: number][];
}

/** What the panel or its tab shows, and its callbacks. */
export interface OverlayProps extends AuditResult {
  /** With only the findings shown, in the order shown. */
  audit: AuditDocument;
  /** Number of findings that the settings leave out. */
  hidden: number;
  language: Language;
  isOpen: boolean;
  /** Where panel and tab are: the sides of a narrow window are its top and bottom. */
  placement: Placement;
  /** Whether the page was still being loaded when it was read. */
  isLoading: boolean;
  /** Index of the chosen finding, or null. */
  current: number | null;
  /** A message for screen readers: a result, or that a place is gone. */
  announcement: string;
  /** A message for everyone, shown as long as it holds: that a place is gone. */
  notice: string;
  /** Loads the rarely used parts; absent if there are none. */
  tools?: () => Promise<PanelTools>;
  /** Whether remains on the page are hidden, and what toggles that; absent if the page has none. */
  remains?: { isHidden: boolean; onToggle(): void };
  onOpen(): void;
  onCollapse(): void;
  onClose(): void;
  onAside(): void;
  /** Called while the overlay is moved or resized; the placement is stored once `isDone`. */
  onPlace(placement: Placement, isDone: boolean): void;
  onSelect(index: number | null): void;
  /** Selects the next or the previous finding. */
  onStep(by: 1 | -1): void;
  /** Navigates to a place; empty means the place of the chosen finding. */
  onGo(at: Selector[]): void;
  onDismiss(finding: Finding, reason: string): void;
  /** Makes a dismissed finding active again. */
  onReinstate(finding: Finding): void;
  /** Deletes a dismissal that no longer matches anything. */
  onForget(item: Dismissal): void;
  /** Returns the selectors of a suspect's cell; empty if the page does not have it. */
  selectorsOf(suspect: Suspect): Selector[];
}

/** A mark beside a place of the page. */
export interface Mark {
  finding: number;
  text: string;
  label: string;
  left: number;
  top: number;
  kind: 'value' | 'number' | 'gap';
  /** Whether it is drawn small, between lines of prose. */
  isSmall: boolean;
  /** A box around a place without text. */
  ring: Box | null;
}

export interface MarksProps {
  marks: Mark[];
  label: string;
  language: Language;
  /** The place that was navigated to. The ring around it pulses, unless reduced motion is preferred. */
  focus: Box | null;
  onSelect(finding: number): void;
}

/** The views, which draw into an element of ours; null removes what was drawn. */
export interface OverlayViews {
  panel(props: OverlayProps | null, into: HTMLElement): void;
  marks(props: MarksProps | null, into: HTMLElement): void;
  /** Loads the rarely used parts; absent if there are none. */
  tools?: () => Promise<PanelTools>;
  /** The style sheet of both views. */
  styleSheet(): CSSStyleSheet;
}
