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

/** What the popup is told of a page. */
export interface OverlayState {
  audit: AuditDocument;
  isOpen: boolean;
  isShown: boolean;
}

/** What a session needs of the extension around it. */
export interface Dependencies {
  /** Keeps whether the panel is open on this site. */
  remember(isOpen: boolean): void;
  /** Keeps where a person wants the overlay to be on this site. */
  place(placement: Placement): void;
  audit: Auditor;
  views: OverlayViews;
  /** Reports to the toolbar what the page came to. */
  report(message: Message): void;
  /** Keeps that a finding is dismissed, or no longer. Gives why it could not be kept, or null. */
  keep(message: Extract<Message, { type: 'dismiss' | 'reinstate' }>): Promise<NotKept | null>;
}

/** Which of a site's pages the document shows now; a place within it is none of its own. */
const pageShown = (): string => location.pathname + location.search;

/** One visit of one page: read, audited, shown, observed. `close` ends it, `open` begins it again. */
export class OverlaySession {
  private page: AuditedPage | null = null;
  private controller: OverlayController | null = null;
  private visit: AbortController | null = null;
  /** The page that somebody asked to be read as a report, whatever it looks like. */
  private forcedPage: string | null = null;
  /** What of the page had the focus before the panel took it. */
  private cameFrom: HTMLElement | null = null;
  private looks: Promise<unknown> = Promise.resolve();
  private beside: ((props: OverlayProps | null) => void) | null = null;

  /**
   * @param isOpen whether the panel was open on this site the last time
   * @param placement where it was to be
   */
  constructor(
    private settings: DisplaySettings,
    private isOpen: boolean,
    private placement: Placement,
    private readonly dependencies: Dependencies,
  ) {}

  /**
   * Reads the page and has it audited, and observes it from then on. Gives whether there is something new.
   * @param forced read it as a report whatever it looks like
   */
  run(forced: boolean): Promise<boolean> {
    if (forced) this.forcedPage = pageShown();
    return this.lookNext(() => this.page);
  }

  /** One look after another. @param known what need not be audited again, where it still reads the same */
  private lookNext(known: () => AuditedPage | null): Promise<boolean> {
    const look = this.looks.then(() => this.look(known()));
    this.looks = look.catch(() => undefined);
    return look;
  }

  private async look(known: AuditedPage | null): Promise<boolean> {
    const before = this.page;
    // From the start: what the page does while it is read and audited is not missed.
    const { signal } = this.observe();
    const request = { language: this.settings.language, forced: this.forcedPage === pageShown() };
    this.page = await readAndAudit(this.dependencies.audit, request, known);
    const isNew = this.page.audit !== before?.audit;
    // Closed while it was audited: what is closed stays closed.
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

  /** Shows what was read; a page that is no report, or no longer one, is left alone. */
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
   * Has the panel shown elsewhere than on the page, until the function is called that it gives. While it is, nothing of it
   * is on the page, nor remembered of its site.
   * @param view hears whenever there is something else to show, and null where there is nothing
   */
  showBeside(view: (props: OverlayProps | null) => void): () => void {
    const set = (next: typeof this.beside): void => {
      this.beside = next;
      this.controller?.showBeside(next);
    };
    set(view);
    if (!this.controller) view(null);
    // Another may have taken its place meanwhile.
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

  /** Opens the panel, beginning anew if it was closed. */
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

  /** To a finding further on or back, opening the panel for it. */
  async step(by: number): Promise<void> {
    if ((!this.isOpen && !this.beside) || !this.controller) await this.open();
    this.controller?.step(by);
  }

  /** Leaves the page as it was found. */
  close(): void {
    this.remember(false);
    this.end();
    if (this.cameFrom?.isConnected) this.cameFrom.focus({ preventScroll: true });
  }

  /** Ends the visit without a word, as when the extension is updated. */
  end(): void {
    this.visit?.abort();
    this.visit = null;
    this.takeAway();
  }

  /** Takes on settings that were changed meanwhile; in another language the page is audited anew, in its words. */
  async adapt(settings: DisplaySettings): Promise<void> {
    const isOther = settings.language !== this.settings.language;
    this.settings = settings;
    if (!this.controller) return;
    if (isOther) await this.run(false);
    else this.present();
  }

  /** Goes on after the page was left and come back to: what it came to is reported anew. */
  async resume(settings: DisplaySettings): Promise<void> {
    await this.adapt(settings);
    this.report();
  }

  private dismissalOf(finding: Finding, reason: string): Dismissal {
    return dismissalOf((this.page as AuditedPage).audit, finding, reason, new Date().toISOString());
  }

  /** Keeps what a person decided of a finding, and has the page audited by it. */
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
