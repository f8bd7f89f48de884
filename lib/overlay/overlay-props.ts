import type { Box } from '../annotate/boxes';
import type { Page } from '../document/page';
import type { Language } from '../locales/languages';
import type { SaidSummary } from '../locales/summary';
import type { AuditResult } from '../messaging/messages';
import type { Dismissal } from '../model/dismissals';
import type { AuditDocument, Finding, Selector, Suspect } from '../model/schema';
import type { Placement } from './placement';

/** What else can be looked at in the panel: what the report says, a finding tried, or told to the maintainers as wrong. */
export type ToolView = { kind: 'summary' } | { kind: 'trial' | 'misreport'; finding: Finding };

export interface ToolProps {
  view: ToolView;
  audit: AuditDocument;
  summary: SaidSummary | null;
  language: Language;
  onGo(at: Selector[]): void;
  onBack(): void;
}

/** What is seldom asked for, and comes only then. */
export interface PanelTools {
  /** Draws a view into an element of the panel, with its own style; null takes it away. */
  draw(props: ToolProps | null, into: HTMLElement): void;
  /** Copies a picture of a finding's rows. To be called from a click. Gives what became of it, in words. */
  copyPicture(audit: AuditDocument, finding: Finding, language: Language): Promise<string>;
  /** Where in the text of a page the remains are that say nothing. */
  remainsIn(page: Page): [start: number, end: number][];
}

/** What the panel, or its tab, shows and what it calls. */
export interface OverlayProps extends AuditResult {
  /** With the findings that are shown, in the order they are shown. */
  audit: AuditDocument;
  /** Findings that the settings leave out. */
  hidden: number;
  language: Language;
  isOpen: boolean;
  /** Where panel and tab are: the sides of a narrow window are its top and bottom. */
  placement: Placement;
  /** Whether the page was still being loaded when it was read. */
  isLoading: boolean;
  /** Index of the chosen finding, or null. */
  current: number | null;
  /** Something to say to screen readers: a result, or that a place is gone. */
  announcement: string;
  /** Said to everyone, as long as it holds: that a place is gone. */
  notice: string;
  /** Loads what is seldom asked for; absent where there is none. */
  tools?: () => Promise<PanelTools>;
  /** Whether remains on the page are hidden, and what hides them or shows them again; absent where it has none. */
  remains?: { isHidden: boolean; onToggle(): void };
  onOpen(): void;
  onCollapse(): void;
  onClose(): void;
  onAside(): void;
  /** Moved or resized; remembered once that is done. */
  onPlace(placement: Placement, isDone: boolean): void;
  onSelect(index: number | null): void;
  /** To the next finding or the one before. */
  onStep(by: 1 | -1): void;
  /** Go to a place; none given means the place of the chosen finding. */
  onGo(at: Selector[]): void;
  onDismiss(finding: Finding, reason: string): void;
  /** A dismissed finding is active again. */
  onReinstate(finding: Finding): void;
  /** A dismissal that matches nothing any more is forgotten. */
  onForget(item: Dismissal): void;
  /** Selectors of a suspect's cell; empty where the page does not have it. */
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
  /** Between lines of prose, where there is room for no more. */
  isSmall: boolean;
  /** A box around a place without text. */
  ring: Box | null;
}

export interface MarksProps {
  marks: Mark[];
  label: string;
  language: Language;
  /** The place that was gone to, with a ring around it that pulses, unless motion is to be reduced. */
  focus: Box | null;
  onSelect(finding: number): void;
}

/** The views, which draw into an element of ours; null takes away what was drawn. */
export interface OverlayViews {
  panel(props: OverlayProps | null, into: HTMLElement): void;
  marks(props: MarksProps | null, into: HTMLElement): void;
  /** Loads what is seldom asked for; absent where there is none. */
  tools?: () => Promise<PanelTools>;
  /** What styles both. */
  styleSheet(): CSSStyleSheet;
}
