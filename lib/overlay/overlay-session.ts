import { givenVerdict, sayVerdict } from '../locales/verdict';
import type { Message, NotKept } from '../messaging/messages';
import { type Dismissal, dismissalOf } from '../model/dismissals';
import type { AuditDocument, Finding } from '../model/schema';
import { type AuditedPage, type Auditor, readAndAudit } from './audited-page';
import type { DisplaySettings } from './display-settings';
import { OverlayController } from './overlay-controller';
import type { OverlayProps, OverlayViews } from './overlay-props';
import { observePage } from './page-observer';
import type { Placement } from './placement';

/** The state of a page, for the popup. */
export interface OverlayState {
  audit: AuditDocument;
  isOpen: boolean;
  isShown: boolean;
}

/** What a session needs of the extension around it. */
export interface Dependencies {
  /** Stores whether the panel is open on this site. */
  remember(isOpen: boolean): void;
  /** Stores the placement that a person chose on this site. */
  place(placement: Placement): void;
  audit: Auditor;
  views: OverlayViews;
  /** Reports the page's verdict to the toolbar. */
  report(message: Message): void;
  /**
   * Stores that a finding is dismissed or reinstated. Resolves to the reason if it could not be stored; otherwise null.
   */
  keep(message: Extract<Message, { type: 'dismiss' | 'reinstate' }>): Promise<NotKept | null>;
}

/** Identifies the page of the site that the document shows now; a fragment does not make another page. */
const pageShown = (): string => location.pathname + location.search;

/** One visit to a page: it is read, audited, shown and observed. `close` ends the visit, `open` begins another. */
export class OverlaySession {
  private page: AuditedPage | null = null;
  private controller: OverlayController | null = null;
  private visit: AbortController | null = null;
  /** The page that the user wanted read as a report, whatever kind of page it is. */
  private forcedPage: string | null = null;
  /** The element of the page that had the focus before the panel took it. */
  private cameFrom: HTMLElement | null = null;
  private looks: Promise<unknown> = Promise.resolve();
  private beside: ((props: OverlayProps | null) => void) | null = null;

  /**
   * @param isOpen whether the panel was last open on this site
   * @param placement where it was on this site
   */
  constructor(
    private settings: DisplaySettings,
    private isOpen: boolean,
    private placement: Placement,
    private readonly dependencies: Dependencies,
  ) {}

  /**
   * Reads the page and has it audited, and observes it from then on. Resolves to whether the audit is new.
   * @param forced whether to read it as a report, whatever kind of page it is
   */
  run(forced: boolean): Promise<boolean> {
    if (forced) this.forcedPage = pageShown();
    return this.lookNext(() => this.page);
  }

  /** Queues a look at the page. @param known the audited page that is kept if it still reads the same */
  private lookNext(known: () => AuditedPage | null): Promise<boolean> {
    const look = this.looks.then(() => this.look(known()));
    this.looks = look.catch(() => undefined);
    return look;
  }

  private async look(known: AuditedPage | null): Promise<boolean> {
    const before = this.page;
    // Begins before reading, so that no change during reading and auditing is missed.
    const { signal } = this.observe();
    const request = { language: this.settings.language, forced: this.forcedPage === pageShown() };
    this.page = await readAndAudit(this.dependencies.audit, request, known);
    const isNew = this.page.audit !== before?.audit;
    // The overlay was closed during the audit and stays closed.
    if (signal.aborted) return isNew;
    this.present();
    if (isNew) this.report();
    return isNew;
  }

  private observe(): AbortController {
    if (this.visit) return this.visit;
    this.visit = new AbortController();
    observePage({
      signal: this.visit.signal,
      onQuiet: () => this.run(false),
      onChange: () => this.controller?.restore(),
    });
    return this.visit;
  }

  /** Shows the audit; a page that is not, or no longer, a report is left alone. */
  private present(): void {
    if (!this.page) return;
    if (!this.page.audit.report) this.takeAway();
    else if (this.controller) this.controller.update(this.page, this.settings);
    else {
      this.controller = new OverlayController(
        this.page,
        this.settings,
        this.isOpen,
        this.placement,
        {
          onOpen: () => void this.open(),
          onCollapse: () => this.collapse(),
          onClose: () => this.close(),
          onPlace: (placement) => {
            this.placement = placement;
            this.dependencies.place(placement);
          },
          dismiss: (finding, reason) => this.keep('dismiss', this.dismissalOf(finding, reason)),
          reinstate: (finding) => this.keep('reinstate', this.dismissalOf(finding, '')),
          forget: (dismissal) => this.keep('reinstate', dismissal),
        },
        this.dependencies.views,
      );
      this.controller.showBeside(this.beside);
    }
  }

  private takeAway(): void {
    this.controller?.end();
    this.controller = null;
    this.beside?.(null);
  }

  /**
   * Shows the panel outside of the page until the returned function is called. Meanwhile no panel is on the page, and
   * nothing about it is stored for the site.
   * @param view called whenever there is something new to show, with null if there is nothing
   */
  showBeside(view: (props: OverlayProps | null) => void): () => void {
    const set = (next: typeof this.beside): void => {
      this.beside = next;
      this.controller?.showBeside(next);
    };
    set(view);
    if (!this.controller) view(null);
    // Another view may have replaced it meanwhile.
    return () => this.beside === view && set(null);
  }

  private report(): void {
    if (!this.page) return;
    const { audit } = this.page;
    this.dependencies.report({
      type: 'audited',
      verdict: givenVerdict(audit),
      text: sayVerdict(audit, this.settings.language),
      isTruncated: audit.page.truncated === true,
    });
  }

  get state(): OverlayState | null {
    const isOpen = this.isOpen || this.beside !== null;
    return this.page && { audit: this.page.audit, isOpen, isShown: this.controller !== null };
  }

  /** Opens the panel, and begins a new visit if it was closed. */
  async open(): Promise<void> {
    if (!this.visit || !this.page) await this.run(false);
    if (!this.controller || this.beside) return;
    this.cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.remember(true);
    this.controller.open(true);
  }

  toggle(): Promise<void> | undefined {
    if (!this.isOpen || !this.controller || this.beside) return this.open();
    this.collapse();
    return undefined;
  }

  collapse(): void {
    this.remember(false);
    this.controller?.open(false);
  }

  /** Selects a finding further on or back, and opens the panel for it. */
  async step(by: number): Promise<void> {
    if ((!this.isOpen && !this.beside) || !this.controller) await this.open();
    this.controller?.step(by);
  }

  /** Closes the overlay and leaves the page as it was. */
  close(): void {
    this.remember(false);
    this.end();
    if (this.cameFrom?.isConnected) this.cameFrom.focus({ preventScroll: true });
  }

  /** Ends the visit without storing anything, such as when the extension is updated. */
  end(): void {
    this.visit?.abort();
    this.visit = null;
    this.takeAway();
  }

  /** Applies changed settings; if the language changed, the page is audited again in that language. */
  async adapt(settings: DisplaySettings): Promise<void> {
    const isOther = settings.language !== this.settings.language;
    this.settings = settings;
    if (!this.controller) return;
    if (isOther) await this.run(false);
    else this.present();
  }

  /** Resumes after the user left the page and came back: the verdict is reported again. */
  async resume(settings: DisplaySettings): Promise<void> {
    await this.adapt(settings);
    this.report();
  }

  private dismissalOf(finding: Finding, reason: string): Dismissal {
    return dismissalOf((this.page as AuditedPage).audit, finding, reason, new Date().toISOString());
  }

  /** Stores a decision on a finding, and has the page audited with it. */
  private async keep(type: 'dismiss' | 'reinstate', dismissal: Dismissal): Promise<string | null> {
    const notKept = await this.dependencies.keep({ type, dismissal, language: this.settings.language });
    if (!notKept || notKept.isElsewhere) await this.lookNext(() => null);
    return notKept?.why ?? null;
  }

  private remember(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.dependencies.remember(isOpen);
  }
}
